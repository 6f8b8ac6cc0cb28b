import type { RecordClock } from '../api/schemas'
import { lastInTime, minute, UNKNOWN } from '../words/times'

/** How a record's clock stands; overdue in words and a sign, not by colour alone. */
export function ClockText({ clock }: { clock: RecordClock | null }) {
  if (clock === null) return UNKNOWN
  const late = clock.state === 'OVERDUE' || clock.state === 'LATE'
  return late ? <b className="late">✕ {clock.stateName}</b> : <span>{clock.stateName}</span>
}

/** The limit, what it comes to and how long it took, in a line. */
export function clockLine(clock: RecordClock): string {
  const parts = [
    clock.limitDays === null ? '没有时限' : `时限 ${clock.limitDays} 个工作日`,
    clock.dueAt === null ? null : `至 ${lastInTime(clock.dueAt)}`,
    clock.endedAt === null ? null : `${minute(clock.endedAt)} 办结`,
    clock.netDays === null ? null : `用时 ${clock.netDays} 个工作日`,
  ]
  return clock.state === 'NONE' ? clock.stateName : parts.filter(Boolean).join('，')
}
