import { Link } from 'react-router'
import { useAlertSummary, useCardedCases } from '../api/queries'
import type { CardCount, CardedCase } from '../api/schemas'
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
  const cases = useCardedCases({ period, open: true, page: 0, size: SHOWN })
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
      <Answer of={cases} rows={6}>
        {({ items, total, cards }) => <List cases={items} total={total} cards={cards} fresh={stream.fresh} />}
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
              <b>
                {count(counts?.openCases)}
                <small> 件</small>
              </b>
              <span className="mute">{counts && `本期发出 ${count(counts.issued)} 张，撤销 ${count(counts.revoked)} 张`}</span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

interface ListProps {
  cases: CardedCase[]
  total: number | null
  cards: number | null
  fresh: ReadonlySet<string>
}

/** Each case once, under its highest card. */
function List({ cases, total, cards, fresh }: ListProps) {
  const address = useAddress()
  const caseAddress = useCaseAddress()
  if (cases.length === 0) {
    return <p className="live-empty">没有未消除的牌。新的牌一发出就会出现在这里。</p>
  }
  return (
    <>
      <ol className="live-list" data-testid="live-alerts">
        {cases.map((one) => (
          <li key={one.caseId} className={one.cards.some((card) => fresh.has(alertKey(card))) ? 'fresh' : ''}>
            <Link to={caseAddress(one.caseId)}>
              <span className="live-line">
                <LevelTag level={one.level} />
                <span className="live-item">{one.itemName ?? one.itemCode ?? one.caseId}</span>
                <time dateTime={one.firesAt} className="mute">
                  {minute(one.firesAt).slice(5)}
                </time>
              </span>
              <span className="live-line live-second">
                <span className="live-unit">{one.unitName ?? one.unitCode ?? '单位不明'}</span>
                {one.dueAt && <span>期限 {lastInTime(one.dueAt)}</span>}
                <span className={`over over-${one.standing.toLowerCase()}`}>{one.standingName}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
      <Link className="live-more" to={address('/alerts', { open: true })}>
        全部 {count(total)} 件（{count(cards)} 张未消除的牌）
      </Link>
    </>
  )
}
