import { Timeline as AntTimeline } from 'antd'
import type { TimelineEvent } from '../api/schemas'
import { lastInTime, minute, second } from '../words/times'

const COLOURS: Readonly<Record<string, string>> = {
  ACCEPTED: '#1f5a96',
  CLOSED: '#2b8f66',
  DELIVERED: '#2b8f66',
  SPECIAL_STARTED: '#d9962b',
  SPECIAL_ENDED: '#d9962b',
  CORRECTION_REQUESTED: '#d9962b',
  CORRECTION_RECEIVED: '#d9962b',
  NOT_ACCEPTED: '#c2413a',
  WITHDRAWN: '#748294',
  REVOKED: '#c2413a',
  MISCONDUCT_CONFIRMED: '#c2413a',
}

/** A day later than it happened is late for a record. */
const RECORDED_LATE = 24 * 3_600_000

/** What happened to the case, in the order in which it happened. */
export function Timeline({ events }: { events: TimelineEvent[] }) {
  if (events.length === 0) return <p className="mute">没有事件。</p>
  return (
    <div data-testid="timeline">
      <AntTimeline
        className="timeline"
        items={events.map((event, index) => ({
          key: index,
          color: COLOURS[event.type] ?? '#9fb3c8',
          content: <Entry event={event} />,
        }))}
      />
    </div>
  )
}

function Entry({ event }: { event: TimelineEvent }) {
  const details = [
    event.step,
    event.outcomeName,
    event.channelName,
    event.specialName,
    event.extensionDays != null && `延长 ${event.extensionDays} 个工作日`,
    event.materialCode && `材料 ${event.materialCode}`,
    event.supplyName,
    event.hallName,
    event.windowName,
    event.promisedDueAt && `自带期限 ${lastInTime(event.promisedDueAt)}`,
    event.reason && `理由：${event.reason}`,
  ].filter(Boolean)
  const late =
    event.recordedAt !== null && Date.parse(event.recordedAt) - Date.parse(event.occurredAt) > RECORDED_LATE
  return (
    <div className="event">
      <span className="event-line">
        <b>{event.typeName}</b>
        <time dateTime={event.occurredAt} title={second(event.occurredAt)}>
          {minute(event.occurredAt)}
        </time>
        {event.origin === 'CASE' && (
          <span className="event-origin" title="不是日志记录，由办件本身的属性得出">
            办件属性
          </span>
        )}
      </span>
      {details.length > 0 && <span className="event-details">{details.join(' · ')}</span>}
      {late && <span className="event-late">补录于 {minute(event.recordedAt)}</span>}
    </div>
  )
}
