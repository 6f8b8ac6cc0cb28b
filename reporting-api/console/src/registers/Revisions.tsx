import { Table, type TableColumnsType } from 'antd'
import type { FieldValue, Revision } from '../api/schemas'
import { second, UNKNOWN } from '../words/times'

const COLUMNS: TableColumnsType<Revision> = [
  {
    title: '修订',
    width: 110,
    render: (_, { revision, stands }) => (
      <>
        第 {revision} 版{stands && <span className="mute note">现行</span>}
      </>
    ),
  },
  { title: '来源记录时间', dataIndex: 'recordedAt', width: 176, render: second },
  { title: '内容', render: (_, row) => <What row={row} /> },
]

/** How a record came to what it says; the latest revision first. */
export function Revisions({ revisions }: { revisions: Revision[] }) {
  return (
    <Table<Revision>
      size="small"
      rowKey={(row) => `${row.revision} ${revisions.indexOf(row)}`}
      data-testid="revisions"
      columns={COLUMNS}
      dataSource={revisions}
      pagination={false}
    />
  )
}

function What({ row }: { row: Revision }) {
  if (row.deleted) return <b>收回</b>
  if (row.changes.length === 0) return <span className="mute">与上一版内容相同</span>
  return (
    <ul className="changes">
      {row.changes.map(({ field, label, before, after }) => (
        <li key={field}>
          {label}：{before.display !== null && <span className="change-before">{words(before)}</span>} {words(after)}
        </li>
      ))}
    </ul>
  )
}

const words = ({ display }: FieldValue) => display ?? UNKNOWN
