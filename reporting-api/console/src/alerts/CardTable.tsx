import { Table, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import type { Alert, Level } from '../api/schemas'
import { CASE_WIDTH, MINUTE_WIDTH } from '../indicators/caseColumns'
import { LevelTag } from '../parts/LevelTag'
import { useCaseAddress } from '../shell/period'
import { caseNumber } from '../words/caseNumber'
import { lastInTime, minute, UNKNOWN } from '../words/times'
import { overText } from './due'
import { alertKey } from './stream'

/** The number of a case, and the way to it. */
export function caseColumn(caseAddress: (caseId: string) => string) {
  return {
    title: '办件编号',
    dataIndex: 'caseId',
    width: CASE_WIDTH,
    ellipsis: true,
    render: (caseId: string) => (
      <Link to={caseAddress(caseId)} className="mono" title={caseId}>
        {caseNumber(caseId)}
      </Link>
    ),
  }
}

interface TableProps {
  alerts: Alert[]
  fresh: ReadonlySet<string>
  /** Absent where the cards are those of one case, which stands above them. */
  pagination?: object
}

/** Cards one by one: what each said when it was issued, and how it stands. */
export function CardTable({ alerts, fresh, pagination }: TableProps) {
  const caseAddress = useCaseAddress()
  const columns: TableColumnsType<Alert> = [
    { title: '级别', dataIndex: 'level', width: 68, render: (level: Level) => <LevelTag level={level} /> },
    ...(pagination
      ? [
          caseColumn(caseAddress),
          { title: '事项', width: 160, ellipsis: true, render: (_: unknown, row: Alert) => row.itemName ?? row.itemCode ?? UNKNOWN },
          { title: '单位', width: 140, ellipsis: true, render: (_: unknown, row: Alert) => row.unitName ?? row.unitCode ?? UNKNOWN },
        ]
      : []),
    { title: '发出', dataIndex: 'firesAt', width: MINUTE_WIDTH, render: minute },
    { title: '期限', dataIndex: 'dueAt', width: 116, render: lastInTime },
    { title: '发牌时', width: 150, render: (_, row) => overText(row) ?? UNKNOWN },
    {
      title: '现状',
      width: 150,
      render: (_, row) => <span className={`over over-${row.standing.toLowerCase()}`}>{row.standingName}</span>,
    },
    {
      title: '理由',
      dataIndex: 'reason',
      render: (reason: string, { revokedAt }) => {
        const words = revokedAt ? `${minute(revokedAt)} 撤销 · ${reason}` : reason
        return (
          <span className={`alert-reason${revokedAt ? ' mute' : ''}`} title={words}>
            {words}
          </span>
        )
      },
    },
  ]
  return (
    <Table<Alert>
      size="small"
      rowKey={alertKey}
      columns={columns}
      dataSource={alerts}
      pagination={pagination ?? false}
      {...(pagination ? { scroll: { x: 1300 }, 'data-testid': 'cards-of-rule' } : {})}
      rowClassName={(row) => (fresh.has(alertKey(row)) ? 'row-fresh' : row.revokedAt ? 'row-revoked' : '')}
      locale={{ emptyText: '没有符合条件的牌。可放宽上面的条件，或选“全部”。' }}
    />
  )
}
