import type { TableColumnsType } from 'antd'
import { Link } from 'react-router'
import type { ItemMember } from '../api/schemas'
import { UNKNOWN } from '../words/times'
import { contribution } from './caseColumns'

type Columns = TableColumnsType<ItemMember>
type Address = (path: string, query: { item: string }) => string

const number = (value: number | null) => value ?? UNKNOWN
const yesNo = (value: boolean) => (value ? '是' : <span className="mute">否</span>)

const who = (address: Address): Columns => [
  {
    title: '事项编码',
    dataIndex: 'itemCode',
    width: 220,
    ellipsis: true,
    render: (code) => <span className="mono">{code}</span>,
  },
  {
    title: '事项',
    dataIndex: 'itemName',
    ellipsis: true,
    render: (name, { itemCode }) => (
      <Link to={address('/cases', { item: itemCode })} title={`${name}：查看办件`}>
        {name}
      </Link>
    ),
  },
  { title: '单位', width: 190, ellipsis: true, render: (_, row) => row.unitName ?? row.unitCode ?? UNKNOWN },
]

const ONLINE: Columns = [
  { title: '可网上申请', dataIndex: 'onlineSubmission', width: 96, align: 'center', render: yesNo },
  { title: '链接可用', dataIndex: 'linkWorks', width: 84, align: 'center', render: yesNo },
]

const HALL: Columns = [
  { title: '进大厅', dataIndex: 'inHall', width: 72, align: 'center', render: yesNo },
  { title: '综合窗口', width: 110, align: 'center', render: (_, row) => window(row) },
]

const MATERIALS: Columns = [
  { title: '现行材料', dataIndex: 'materials', width: 84, align: 'right', render: number },
  { title: '基线材料', dataIndex: 'baselineMaterials', width: 84, align: 'right', render: number },
]

const VISITS: Columns = [
  { title: '高频', dataIndex: 'highFrequency', width: 60, align: 'center', render: yesNo },
  { title: '申报跑动', dataIndex: 'declaredVisits', width: 84, align: 'right', render: number },
  { title: '近一年办结', dataIndex: 'visitCases', width: 96, align: 'right' },
  { title: '其中至多跑一次', dataIndex: 'onceCases', width: 120, align: 'right' },
]

/** What each indicator of items looks at; one that is not named here is shown with everything. */
const LOOKS_AT: Readonly<Record<string, Columns>> = {
  N02: ONLINE,
  D03: HALL,
  D03L: HALL,
  O01: MATERIALS,
  O03: VISITS,
}

/** Columns of a list of items (业务办理项), with what the indicator looks at; each leads to its cases. */
export function itemColumns(address: Address, code: string, summed: boolean): Columns {
  const seen = LOOKS_AT[code] ?? [...ONLINE, ...HALL, ...MATERIALS, ...VISITS]
  return [...who(address), ...seen, ...(summed ? [contribution] : [])]
}

/** Bound to a 综合窗口, and whether that binding is known to work. */
function window(item: ItemMember) {
  if (!item.integratedWindow) return <span className="mute">未绑定</span>
  if (item.integratedCases > 0) return `${item.integratedCases} 件`
  return item.bindingVerified ? '已核实' : <span className="mute">绑定未核实</span>
}
