import type { TableColumnsType } from 'antd'
import type { ItemMember } from '../api/types'
import { UNKNOWN } from '../words/times'

const yesNo = (value: boolean | null | undefined) =>
  value === null || value === undefined ? (
    <span className="mute">{UNKNOWN}</span>
  ) : value ? (
    '是'
  ) : (
    <span className="mute">否</span>
  )

const number = (value: number | null | undefined) => value ?? UNKNOWN

/** Columns of a list of items (业务办理项) with what the item-based indicators look at. */
export const itemColumns: TableColumnsType<ItemMember> = [
  { title: '事项编码', dataIndex: 'itemCode', width: 200, render: (code) => <span className="mono">{code}</span> },
  { title: '事项', dataIndex: 'itemName', ellipsis: true },
  { title: '单位', width: 170, ellipsis: true, render: (_, row) => row.unitName ?? row.unitCode ?? UNKNOWN },
  { title: '可网上申请', dataIndex: 'onlineSubmission', width: 96, align: 'center', render: yesNo },
  { title: '链接可用', dataIndex: 'linkWorks', width: 84, align: 'center', render: yesNo },
  { title: '综合窗口', dataIndex: 'integratedWindow', width: 84, align: 'center', render: yesNo },
  { title: '高频', dataIndex: 'highFrequency', width: 60, align: 'center', render: yesNo },
  { title: '申报跑动', dataIndex: 'declaredVisits', width: 84, align: 'right', render: number },
  { title: '材料', dataIndex: 'materials', width: 60, align: 'right', render: number },
  { title: '基线材料', dataIndex: 'baselineMaterials', width: 84, align: 'right', render: number },
]
