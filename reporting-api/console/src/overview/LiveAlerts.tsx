import { Link } from 'react-router'
import { useAlertSummary, useAlerts } from '../api/queries'
import type { Alert, CardCount } from '../api/types'
import { overText } from '../alerts/due'
import { alertKey, useAlertStream } from '../alerts/stream'
import { StreamBadge } from '../alerts/StreamBadge'
import { Answer } from '../parts/Answer'
import { LevelTag, LEVELS, levelName } from '../parts/LevelTag'
import { Panel } from '../parts/Panel'
import { useAddress, useCaseAddress } from '../shell/period'
import { count } from '../words/numbers'
import { isOver, lastInTime, minute } from '../words/times'

const SHOWN = 30

/** Open cards as they are issued. */
export function LiveAlerts({ period }: { period: string }) {
  const stream = useAlertStream()
  const over = isOver(period, Date.now())
  const alerts = useAlerts({ period, open: true, page: 0, size: SHOWN })
  return (
    <Panel
      title={over ? '期末未消除的预警' : '实时预警'}
      className="live"
      aside={<StreamBadge state={stream.state} over={over} reconnect={stream.reconnect} />}
    >
      <Levels period={period} />
      <p className="visually-hidden" aria-live="polite">
        {stream.last && `新增${levelName(stream.last.level)}：${stream.last.reason}`}
      </p>
      <Answer of={alerts} rows={6}>
        {({ items, total }) => <List alerts={items} total={total} fresh={stream.fresh} />}
      </Answer>
    </Panel>
  )
}

function Levels({ period }: { period: string }) {
  return (
    <Answer of={useAlertSummary(period)} rows={1}>
      {({ levels }) => <LevelCounts levels={levels} />}
    </Answer>
  )
}

function LevelCounts({ levels }: { levels: CardCount[] }) {
  const address = useAddress()
  return (
    <ul className="live-levels" data-testid="levels">
      {LEVELS.map((level) => {
        const counts = levels.find((one) => one.level === level)
        return (
          <li key={level}>
            <Link to={address('/alerts', { level, open: true })}>
              <LevelTag level={level} />
              <b>{counts ? count(counts.open) : '…'}</b>
              <span className="mute">{counts ? `发出 ${count(counts.issued)} · 撤销 ${count(counts.revoked)}` : ' '}</span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

interface ListProps {
  alerts: Alert[]
  total: number
  fresh: ReadonlySet<string>
}

function List({ alerts, total, fresh }: ListProps) {
  const address = useAddress()
  const caseAddress = useCaseAddress()
  if (alerts.length === 0) {
    return <p className="live-empty">本期没有未消除的预警。新的预警一发出就会出现在这里。</p>
  }
  return (
    <>
      <ol className="live-list" data-testid="live-alerts">
        {alerts.map((alert) => (
          <li key={alertKey(alert)} className={fresh.has(alertKey(alert)) ? 'fresh' : ''}>
            <Link to={caseAddress(alert.caseId)}>
              <span className="live-line">
                <LevelTag level={alert.level} />
                <span className="live-item">{alert.itemName ?? alert.itemCode ?? alert.caseId}</span>
                <time dateTime={alert.firesAt} className="mute">
                  {minute(alert.firesAt).slice(5)}
                </time>
              </span>
              <span className="live-line live-second">
                <span className="live-unit">{alert.unitName ?? alert.unitCode ?? '单位不明'}</span>
                <span>期限 {lastInTime(alert.dueAt)}</span>
                <span className={`over over-${alert.level.toLowerCase()}`}>{overText(alert)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
      {total > alerts.length && (
        <Link className="live-more" to={address('/alerts', { open: true })}>
          全部 {count(total)} 张未消除的牌
        </Link>
      )}
    </>
  )
}
