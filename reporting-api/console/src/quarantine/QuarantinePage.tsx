import { Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useQuarantine } from '../api/queries'
import type { Refused } from '../api/schemas'
import { Answer } from '../parts/Answer'
import { Panel } from '../parts/Panel'
import { useTitle } from '../shell/useTitle'
import { count } from '../words/numbers'
import { second, UNKNOWN } from '../words/times'

const SIZE = 50

const COLUMNS: TableColumnsType<Refused> = [
  { title: '时间', dataIndex: 'at', width: 160, render: second },
  { title: '来源', dataIndex: 'source', width: 120 },
  { title: '位置', dataIndex: 'location', width: 260, render: (text) => <span className="mono">{text}</span> },
  { title: '原因与办法', dataIndex: 'reason' },
  { title: '映射', dataIndex: 'mapping', width: 140, render: (name) => name ?? UNKNOWN },
]

/** Records that did not pass: where they stood, why, and what to do. */
export function QuarantinePage() {
  useTitle('隔离记录')
  const [page, setPage] = useState(0)
  const refused = useQuarantine(page, SIZE)
  return (
    <>
      <div className="page-head">
        <h1>隔离记录</h1>
        <span className="asof">全部时间</span>
      </div>
      <Panel title="未通过校验的记录" aside="修正来源或映射之后，这些记录可以重放，不会丢失">
        <Answer of={refused} rows={8}>
          {({ total, items }) => (
            <>
              <p className="total">
                共 <b>{count(total)}</b> 条；原文可能含个人信息，不在此显示，请按来源和位置到原文件查看。
              </p>
              <Table<Refused>
                size="small"
                rowKey="id"
                columns={COLUMNS}
                dataSource={items}
                scroll={{ x: 1000 }}
                locale={{ emptyText: '没有隔离记录：所有来源的记录都已通过校验。' }}
                pagination={{
                  current: page + 1,
                  pageSize: SIZE,
                  total,
                  showSizeChanger: false,
                  hideOnSinglePage: true,
                  onChange: (next) => setPage(next - 1),
                }}
              />
            </>
          )}
        </Answer>
      </Panel>
    </>
  )
}
