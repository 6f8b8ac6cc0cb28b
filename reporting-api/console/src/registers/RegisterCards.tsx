import { Table, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { useRegisterCards } from '../api/queries'
import type { Level, RegisterCardCount } from '../api/schemas'
import { Answer } from '../parts/Answer'
import { AsOf } from '../parts/AsOf'
import { LEVELS, LevelTag } from '../parts/LevelTag'
import { Panel } from '../parts/Panel'
import { useAddress } from '../shell/period'
import { count } from '../words/numbers'

/** How many records of each register with a clock are open with a card, each number with its list. */
export function RegisterCards({ period }: { period: string }) {
  const cards = useRegisterCards(period)
  const address = useAddress()
  const columns: TableColumnsType<RegisterCardCount> = [
    {
      title: '台账',
      width: 160,
      render: (_, { register, registerName }) => <Link to={address(`/registers/${register}`)}>{registerName}</Link>,
    },
    ...LEVELS.map((level) => ({
      title: <LevelTag level={level} />,
      width: 110,
      render: (_: unknown, row: RegisterCardCount) =>
        row.noData === null ? (
          <Link to={address(`/registers/${row.register}`, { open: true, level })}>{count(recordsOf(row, level))} 条</Link>
        ) : (
          <span className="mute">无数据</span>
        ),
    })),
    { title: '', render: (_, { noData }) => noData && <span className="mute">{noData}</span> },
  ]
  return (
    <Panel
      title="台账记录的牌"
      aside={
        <>
          全部来源，未办结的记录，各按最重的一张计；不计入季度考核 <AsOf of={cards} />
        </>
      }
    >
      <Answer of={cards} rows={2}>
        {({ items }) => (
          <Table<RegisterCardCount>
            size="small"
            rowKey="register"
            data-testid="register-cards"
            columns={columns}
            dataSource={items}
            pagination={false}
            locale={{ emptyText: '没有计时的台账。' }}
          />
        )}
      </Answer>
    </Panel>
  )
}

const recordsOf = ({ levels }: RegisterCardCount, level: Level) =>
  levels.find((one) => one.level === level)?.records ?? null
