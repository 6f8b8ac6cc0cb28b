import { Table, Tag } from 'antd'
import { useAlerts, useCardedCases, type AlertQuery } from '../api/queries'
import type { Alert, CardedCase, Level } from '../api/schemas'
import { MINUTE_WIDTH } from '../indicators/caseColumns'
import { Answer } from '../parts/Answer'
import { AsOf } from '../parts/AsOf'
import { LevelTag, levelName } from '../parts/LevelTag'
import { Paged } from '../parts/Paged'
import { useCaseAddress } from '../shell/period'
import { count } from '../words/numbers'
import { lastInTime, minute, UNKNOWN } from '../words/times'
import { caseColumn, CardTable } from './CardTable'
import { alertKey } from './stream'

/** Rows of a page. */
export const SIZE = 50

interface ListProps {
  query: AlertQuery & { page: number }
  fresh: ReadonlySet<string>
  turn: (page: number) => void
}

const WHICH: Readonly<Record<string, string>> = { true: '有未消除的牌', false: '有已办结或撤销的牌', null: '发过牌' }

/** The matters: each case once, its cards on unfolding. */
export function Cases({ query, fresh, turn }: ListProps) {
  const cases = useCardedCases(query)
  const caseAddress = useCaseAddress()
  return (
    <Answer of={cases} rows={10}>
      {(data) => (
        <>
          <p className="total" data-testid="alerts-total">
            共 <b>{count(data.total)}</b> 件{WHICH[String(query.open ?? null)]}
            {query.level && `、最高为${levelName(query.level)}`}（{count(data.cards)} 张） <AsOf of={cases} />
          </p>
          <Paged page={query.page} size={SIZE} total={data.total} turn={turn}>
          <Table<CardedCase>
            size="small"
            rowKey="caseId"
            columns={[
              { title: '最高', dataIndex: 'level', width: 68, render: (level: Level) => <LevelTag level={level} /> },
              caseColumn(caseAddress),
              { title: '事项', width: 190, ellipsis: true, render: (_, row) => row.itemName ?? row.itemCode ?? UNKNOWN },
              { title: '单位', width: 150, ellipsis: true, render: (_, row) => row.unitName ?? row.unitCode ?? UNKNOWN },
              { title: '期限', dataIndex: 'dueAt', width: 116, render: lastInTime },
              {
                title: '现状',
                width: 150,
                render: (_, row) => <span className={`over over-${row.standing.toLowerCase()}`}>{row.standingName}</span>,
              },
              { title: '最近发牌', dataIndex: 'firesAt', width: MINUTE_WIDTH, render: minute },
              { title: '牌', width: 150, render: (_, row) => <Levels cards={row.cards} /> },
            ]}
            expandable={{
              expandedRowRender: (row) => <CardTable alerts={row.cards} fresh={fresh} />,
            }}
            dataSource={data.items}
            pagination={pages(query.page, data.total, turn)}
            scroll={{ x: 1180 }}
            rowClassName={(row) => (row.cards.some((card) => fresh.has(alertKey(card))) ? 'row-fresh' : '')}
            locale={{ emptyText: '没有符合条件的办件。可放宽上面的条件，或选“全部”。' }}
            data-testid="alerts"
          />
          </Paged>
        </>
      )}
    </Answer>
  )
}

/** A case's cards, a sign each. */
function Levels({ cards }: { cards: Alert[] }) {
  return (
    <span className="levels">
      {cards.map((card) => (
        <span key={card.level} className={card.revokedAt ? 'level-revoked' : ''}>
          <LevelTag level={card.level} />
        </span>
      ))}
    </span>
  )
}

/** The cards of one rule, one by one: what an escalation stands on. */
export function Cards({ query, fresh, turn, everyRule }: ListProps & { everyRule: () => void }) {
  const alerts = useAlerts(query)
  return (
    <Answer of={alerts} rows={10}>
      {(data) => (
        <>
          <p className="total" data-testid="alerts-total">
            共 <b>{count(data.total)}</b> 张{query.revoked === false && '未撤销的'}
            {query.open === true && '未消除的'}
            {query.open === false && '已办结或撤销的'}
            {query.level ? levelName(query.level) : '牌'}
            <Tag closable onClose={everyRule} className="alert-rule">
              判定依据 {query.rule}
            </Tag>
            <AsOf of={alerts} />
          </p>
          <Paged page={query.page} size={SIZE} total={data.total} turn={turn}>
            <CardTable alerts={data.items} fresh={fresh} pagination={pages(query.page, data.total, turn)} />
          </Paged>
        </>
      )}
    </Answer>
  )
}

const pages = (page: number, total: number | null, turn: (page: number) => void) => ({
  current: page + 1,
  pageSize: SIZE,
  total: total ?? 0,
  showSizeChanger: false,
  hideOnSinglePage: true,
  onChange: turn,
})
