import { Table, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { useLinked } from '../api/queries'
import type { LinkedRecord } from '../api/schemas'
import { Answer } from '../parts/Answer'
import { Panel } from '../parts/Panel'
import { useAddress } from '../shell/period'
import { UNKNOWN } from '../words/times'
import { ClockText } from './ClockText'

/** What the registers say of a case, as it stands now: tickets, reviews, work orders and others. */
export function LinkedRecords({ caseId }: { caseId: string }) {
  const linked = useLinked(caseId)
  const address = useAddress()
  const columns: TableColumnsType<LinkedRecord> = [
    { title: '台账', dataIndex: 'registerName', width: 120 },
    {
      title: '编号',
      width: 200,
      render: (_, { register, source, key }) => (
        <Link to={address(`/registers/${register}/record`, { source, key })} className="mono">
          {key}
        </Link>
      ),
    },
    { title: '时间', dataIndex: 'at', width: 176, render: (at) => at ?? UNKNOWN },
    { title: '内容', dataIndex: 'says', render: (says) => says ?? UNKNOWN },
    { title: '计时', width: 120, render: (_, { clock }) => <ClockText clock={clock} /> },
  ]
  return (
    <Panel title="关联的台账记录" aside="按最新的情形">
      <Answer of={linked} rows={2}>
        {({ items }) => (
          <Table<LinkedRecord>
            size="small"
            rowKey={({ register, source, key }) => `${register} ${source} ${key}`}
            data-testid="linked"
            columns={columns}
            dataSource={items}
            pagination={false}
            locale={{ emptyText: '没有指向这个办件的台账记录。' }}
          />
        )}
      </Answer>
    </Panel>
  )
}
