import { Table, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { known } from '../api/asked'
import { useEscalations } from '../api/queries'
import type { Escalation } from '../api/schemas'
import { MINUTE_WIDTH } from '../indicators/caseColumns'
import { Answer } from '../parts/Answer'
import { LevelTag } from '../parts/LevelTag'
import { Panel } from '../parts/Panel'
import { useAddress } from '../shell/period'
import { count } from '../words/numbers'
import { minute } from '../words/times'

/** What the cards of one unit come to together; not there while there is none. */
export function EscalationPanel({ period, unit }: { period: string; unit: string | null }) {
  const escalations = useEscalations(period, unit)
  const address = useAddress()
  const many = known(escalations)?.items.length
  // Nothing stands here while asked, nor where there is none: the panel would only come and go.
  if (escalations.state === 'asking' || many === 0) return null
  const columns: TableColumnsType<Escalation> = [
    { title: '升为', width: 68, render: (_, row) => <LevelTag level={row.level} /> },
    { title: '单位', width: 200, ellipsis: true, render: (_, row) => row.unitName ?? row.unitCode },
    { title: '监察规则', dataIndex: 'cardRuleName', width: 140 },
    {
      title: '涉及的牌',
      width: 100,
      render: (_, row) => <Link to={address('/alerts', cardsOf(row))}>{count(row.cards)} 张</Link>,
    },
    { title: '达到', dataIndex: 'reachedAt', width: MINUTE_WIDTH, render: minute },
    { title: '理由', render: (_, row) => <span title={row.basis}>{row.reason}</span> },
  ]
  return (
    <Panel className="escalations" title={many === undefined ? '牌的升级' : `牌的升级 · ${count(many)} 项`}>
      <Answer of={escalations} rows={2}>
        {({ items }) => (
          <Table<Escalation>
            size="small"
            rowKey={(row) => [row.rule, row.unitCode, row.cardRule, row.quarter].join(' ')}
            columns={columns}
            dataSource={items}
            pagination={{ pageSize: 5, showSizeChanger: false, hideOnSinglePage: true }}
            scroll={{ x: 1000 }}
            data-testid="escalations"
          />
        )}
      </Answer>
    </Panel>
  )
}

const cardsOf = (row: Escalation) => ({
  period: row.quarter,
  level: row.cardLevel,
  unit: row.unitCode,
  rule: row.cardRule,
  revoked: false,
  open: 'all',
})
