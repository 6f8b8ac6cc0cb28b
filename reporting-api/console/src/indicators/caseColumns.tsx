import type { TableColumnsType } from 'antd'
import { Link } from 'react-router'
import type { CaseMember } from '../api/schemas'
import { caseNumber } from '../words/caseNumber'
import { lastInTime, minute, UNKNOWN } from '../words/times'

/** Wide enough for a case's number to its last digit, which tells it from its neighbours. */
export const CASE_WIDTH = 236

/** Wide enough for `2019-12-31 24:00` on one line in the office's fonts. */
export const MINUTE_WIDTH = 146

/** Columns of a list of cases; each row leads to its case. */
export function caseColumns(
  caseAddress: (caseId: string) => string,
  summed: boolean,
): TableColumnsType<CaseMember> {
  return [
    {
      title: '办件编号',
      dataIndex: 'caseId',
      width: CASE_WIDTH,
      fixed: 'left',
      ellipsis: true,
      render: (caseId: string) => (
        <Link to={caseAddress(caseId)} className="mono" title={caseId}>
          {caseNumber(caseId)}
        </Link>
      ),
    },
    { title: '事项', ellipsis: true, render: (_, row) => row.itemName ?? row.itemCode ?? UNKNOWN },
    { title: '单位', width: 150, ellipsis: true, render: (_, row) => row.unitName ?? row.unitCode ?? UNKNOWN },
    { title: '渠道', dataIndex: 'channelName', width: 72, render: (name) => name ?? UNKNOWN },
    { title: '状态', dataIndex: 'stateName', width: 88 },
    { title: '受理', dataIndex: 'acceptedAt', width: MINUTE_WIDTH, render: minute },
    { title: '期限', dataIndex: 'dueAt', width: 116, render: lastInTime },
    { title: '办结', dataIndex: 'closedAt', width: MINUTE_WIDTH, render: minute },
    { title: '办理用时', dataIndex: 'netWorkingDays', width: 84, align: 'right', render: workingDays },
    { title: '跑动', dataIndex: 'visits', width: 60, align: 'right', render: (visits) => visits ?? UNKNOWN },
    { title: '按时', dataIndex: 'onTime', width: 60, align: 'center', render: yesNo },
    ...(summed ? [contribution] : []),
  ]
}

/** What a row adds to a number that is a sum. */
export const contribution = {
  title: '计入',
  dataIndex: 'contribution',
  width: 60,
  align: 'right' as const,
  render: (value: number | null) => value ?? UNKNOWN,
}

const workingDays = (days: number | null) => (days === null || days === undefined ? UNKNOWN : `${days} 日`)

function yesNo(value: boolean | null | undefined) {
  if (value === null || value === undefined) return <span className="mute">{UNKNOWN}</span>
  return value ? '是' : <span className="no">否</span>
}
