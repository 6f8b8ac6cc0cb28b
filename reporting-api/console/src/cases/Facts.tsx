import { Descriptions, Tag } from 'antd'
import type { CaseFacts, FactNames } from '../api/schemas'
import { lastInTime, minute, UNKNOWN } from '../words/times'

const days = (value: number | null) => (value === null ? UNKNOWN : `${value} 个工作日`)

/** 即办件: the day of acceptance is the last. */
const limit = (value: number | null) => (value === 0 ? '当日办结' : days(value))

/** The facts that the fold made of the case's events. */
export function Facts({ facts, names }: { facts: CaseFacts; names: FactNames }) {
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, sm: 2, lg: 4 }}
      className="facts"
      data-testid="facts"
      items={[
        { key: 'unit', label: '责任单位', children: names.unit ?? UNKNOWN },
        { key: 'channel', label: '申请渠道', children: names.channel ?? UNKNOWN },
        { key: 'source', label: '数据来源', children: `${facts.source}（${facts.logEvents} 条记录）` },
        { key: 'outcome', label: '结果', children: names.outcome ?? UNKNOWN },
        { key: 'submitted', label: '申请', children: minute(facts.submittedAt) },
        { key: 'accepted', label: '受理', children: minute(facts.acceptedAt) },
        { key: 'due', label: '期限', children: <Due facts={facts} basis={names.dueBasis} /> },
        { key: 'closed', label: '办结', children: minute(facts.closedAt ?? facts.endedAt) },
        { key: 'limit', label: '承诺时限', children: limit(facts.limitDays) },
        { key: 'statutory', label: '法定时限', children: limit(facts.statutoryDays) },
        { key: 'net', label: '办理用时', children: days(facts.netWorkingDays) },
        { key: 'onTime', label: '按时办结', children: <OnTime onTime={facts.onTime} /> },
        {
          key: 'suspended',
          label: '特别程序',
          children: facts.suspensions === 0 ? '无' : `${facts.suspensions} 次，扣除 ${days(facts.suspendedDays)}`,
        },
        { key: 'step', label: '环节时限', children: <Step facts={facts} /> },
        { key: 'visits', label: '跑动次数', children: facts.visits === null ? UNKNOWN : `${facts.visits} 次` },
        {
          key: 'materials',
          label: '材料',
          children: `应交 ${facts.materialsRequired ?? UNKNOWN} · 实交 ${facts.materialsSupplied} · 免交 ${facts.materialsExempt}`,
        },
        {
          key: 'versions',
          label: '版本',
          children: `事项 ${facts.itemVersion ?? UNKNOWN} · 日历 ${facts.calendarVersion ?? UNKNOWN}`,
        },
        {
          key: 'findings',
          label: '数据疑点',
          span: 'filled',
          children:
            names.findings.length === 0
              ? '无'
              : names.findings.map((finding) => (
                  <Tag key={finding} color="orange">
                    {finding}
                  </Tag>
                )),
        },
      ]}
    />
  )
}

/** The last day in time, on what it rests, and what it was before the calendar was amended. */
function Due({ facts, basis }: { facts: CaseFacts; basis: string | null }) {
  if (facts.dueAt === null) {
    return facts.state === 'SUSPENDED' ? '特别程序中，暂停计时' : UNKNOWN
  }
  const moved = facts.originalDueAt !== null && facts.originalDueAt !== facts.dueAt
  return (
    <span>
      {lastInTime(facts.dueAt)}
      <span className="mute note">{basis}</span>
      {moved && <span className="mute note">原为 {lastInTime(facts.originalDueAt)}</span>}
    </span>
  )
}

/** The step that its limit points at. */
function Step({ facts }: { facts: CaseFacts }) {
  if (facts.watchedStep === null) return '无在办或超时的环节'
  if (facts.watchedStepDueAt === null) return `${facts.watchedStep}：暂停计时`
  return `${facts.watchedStep} ${days(facts.watchedStepDays)}，至 ${lastInTime(facts.watchedStepDueAt)}`
}

function OnTime({ onTime }: { onTime: boolean | null }) {
  if (onTime === null) return UNKNOWN
  return onTime ? '✓ 按时' : <b className="late">✕ 超期</b>
}
