import { Descriptions, Table, type TableColumnsType } from 'antd'
import type { FieldEntry, RegisterEntry } from '../api/schemas'
import { UNKNOWN } from '../words/times'

const COLUMNS: TableColumnsType<FieldEntry> = [
  { title: '字段', dataIndex: 'label', width: 130 },
  { title: '名称', width: 150, render: (_, { name }) => <span className="mono">{name}</span> },
  { title: '类型', width: 130, render: (_, field) => kind(field) },
  { title: '必有', dataIndex: 'required', width: 60, render: (required: boolean) => (required ? '是' : '否') },
  { title: '作用', dataIndex: 'roleName', width: 100, render: (role) => role ?? UNKNOWN },
  {
    title: '取值',
    render: (_, { codes, masked }) => (masked ? '只显示有无' : codes.map(({ code, name }) => `${name}（${code}）`).join('、') || UNKNOWN),
  },
]

const kind = ({ kindName, measure, pointsName }: FieldEntry) =>
  [kindName, measure && `单位 ${measure}`, pointsName && `指向${pointsName}`].filter(Boolean).join('，')

/** What the declaration says: the same that decides whether a record is taken. */
export function Dictionary({ register }: { register: RegisterEntry }) {
  return (
    <>
      <Descriptions
        size="small"
        column={{ xs: 1, lg: 2 }}
        items={[
          { key: 'system', label: '来源系统', children: register.system },
          { key: 'clauses', label: '方案条款', children: <span className="mono">{register.clauses.join('、')}</span> },
          { key: 'clock', label: '计时', children: register.clock ?? '不计时' },
          { key: 'event', label: '接口事件类型', children: <span className="mono">{register.eventType}</span> },
          {
            key: 'checks',
            label: '字段之间',
            span: 'filled',
            children: register.checks.length === 0 ? '没有规定' : register.checks.map(({ holds }) => holds).join('；'),
          },
        ]}
      />
      <Table<FieldEntry>
        size="small"
        rowKey="name"
        data-testid="fields"
        columns={COLUMNS}
        dataSource={register.fields}
        scroll={{ x: 900 }}
        pagination={false}
      />
    </>
  )
}
