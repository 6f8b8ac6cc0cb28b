import { Table, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { useRegisters } from '../api/queries'
import type { RegisterEntry } from '../api/schemas'
import { Answer } from '../parts/Answer'
import { Loading } from '../parts/Loading'
import { PageHead } from '../parts/PageHead'
import { Panel } from '../parts/Panel'
import { useAddress, usePeriod } from '../shell/period'
import { useTitle } from '../shell/useTitle'
import { count } from '../words/numbers'
import { day } from '../words/times'

/** Every register that is declared, and how much there is of it. */
export function RegistersPage() {
  useTitle('台账')
  const { period } = usePeriod()
  return period === null ? <Loading /> : <Registers period={period} />
}

function Registers({ period }: { period: string }) {
  const registers = useRegisters(period)
  const address = useAddress()
  return (
    <>
      <PageHead period={period} of={registers} scoped={false}>
        台账
      </PageHead>
      <Panel title="各系统的台账" aside="每种台账由一份声明文件定义">
        <Answer of={registers} rows={4}>
          {(data) => (
            <Table<RegisterEntry>
              size="small"
              rowKey="code"
              data-testid="registers"
              columns={columns((code) => address(`/registers/${code}`))}
              dataSource={data.items}
              scroll={{ x: 900 }}
              pagination={false}
            />
          )}
        </Answer>
      </Panel>
    </>
  )
}

const columns = (to: (code: string) => string): TableColumnsType<RegisterEntry> => [
  { title: '台账', width: 160, render: (_, row) => <Link to={to(row.code)}>{row.name}</Link> },
  { title: '来源系统', dataIndex: 'system', width: 160 },
  { title: '方案条款', width: 140, render: (_, row) => <span className="mono">{row.clauses.join('、')}</span> },
  { title: '记录', width: 110, align: 'right', render: (_, row) => count(row.records) },
  { title: '起止', width: 220, render: (_, row) => reach(row) },
  { title: '计时', render: (_, row) => row.clock ?? <span className="mute">不计时</span> },
]

function reach({ noData, earliest, latest }: RegisterEntry) {
  if (noData !== null) return <span className="mute">{noData}</span>
  return earliest === null ? <span className="mute">这个统计期没有记录</span> : `${day(earliest)} 至 ${day(latest)}`
}
