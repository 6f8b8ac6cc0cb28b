import { Descriptions } from 'antd'
import type { Alert, CardAnswer } from '../api/schemas'
import { overText } from '../alerts/due'
import { LevelTag } from '../parts/LevelTag'
import { lastInTime, minute, UNKNOWN } from '../words/times'

/** The case's cards, each with the rule, its version, the values it saw and why it fired. */
export function Cards({ cards, answers, asOf }: { cards: Alert[]; answers: CardAnswer[]; asOf: string }) {
  if (cards.length === 0) {
    return <p className="mute">没有发过牌：办件没有临近或超过期限，也没有触发其他规则。</p>
  }
  return (
    <div className="cards" data-testid="cards">
      {cards.map((card) => (
        <article key={card.level} className={`card card-${card.level.toLowerCase()}${card.revokedAt ? ' card-revoked' : ''}`}>
          <header>
            <LevelTag level={card.level} />
            <b className={`over over-${card.standing.toLowerCase()}`}>{card.standingName}</b>
            <time dateTime={card.firesAt}>{minute(card.firesAt)} 发出</time>
          </header>
          <p className="card-reason">{card.reason}</p>
          {card.revokedAt && (
            <p className="card-revocation">
              已于 {minute(card.revokedAt)} 撤销{card.revokedReason ? `：${card.revokedReason}` : ''}
            </p>
          )}
          {answers
            .filter((answer) => answer.level === card.level)
            .map((answer) => (
              <Answer key={answer.level} answer={answer} asOf={asOf} />
            ))}
          <Descriptions
            size="small"
            column={2}
            items={[
              { key: 'rule', label: '判定依据', children: <span className="mono">{card.rule}</span> },
              { key: 'version', label: '依据版本', children: <span className="mono">{card.ruleVersion}</span> },
              { key: 'due', label: '期限', children: lastInTime(card.dueAt) },
              { key: 'over', label: '发牌时', children: overText(card) ?? UNKNOWN },
            ]}
          />
          <Values values={card.values} />
        </article>
      ))}
    </div>
  )
}

/** What the unit owes to the card, or gave. */
function Answer({ answer, asOf }: { answer: CardAnswer; asOf: string }) {
  const due = `最迟应于 ${lastInTime(answer.dueAt)} 答复`
  if (answer.answeredAt !== null) {
    const late = Date.parse(answer.answeredAt) >= Date.parse(answer.dueAt)
    return (
      <p className="card-answer">
        已于 {minute(answer.answeredAt)} 答复{late && <b className="late">（{due}，逾期）</b>}
      </p>
    )
  }
  return Date.parse(asOf) < Date.parse(answer.dueAt) ? (
    <p className="card-answer">{due}</p>
  ) : (
    <p className="card-answer">
      <b className="late">✕ 逾期未答复</b>，{due}
    </p>
  )
}

function Values({ values }: { values: Record<string, unknown> }) {
  const entries = Object.entries(values)
  if (entries.length === 0) return null
  return (
    <table className="card-values">
      <caption>判定时的数</caption>
      <tbody>
        {entries.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{String(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
