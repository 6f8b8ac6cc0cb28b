import { Tooltip } from 'antd'
import { useMemo } from 'react'
import type { CaseFacts, RulerDay } from '../api/schemas'
import { rulerCells, rulerMonths, type DayKind, type RulerCell } from './ruler'

const KINDS: Readonly<Record<DayKind, string>> = {
  before: '工作日，不计时',
  counted: '计时工作日',
  late: '超期工作日',
  rest: '周末或节假日',
  suspended: '特别程序，暂停计时',
  after: '办结之后',
}

/** The case's days, month under month: which of them counted, and where the limit lay. */
export function Ruler({ facts, days }: { facts: CaseFacts; days: RulerDay[] }) {
  const cells = useMemo(() => rulerCells(days, facts), [days, facts])
  const months = useMemo(() => rulerMonths(cells), [cells])
  if (months.length === 0) {
    return <p className="mute">办件尚未受理，还没有开始计时。</p>
  }
  return (
    <div className="ruler-frame">
      <table className="ruler" data-testid="ruler">
        <caption className="visually-hidden">{inWords(cells)}</caption>
        <colgroup>
          <col className="ruler-month" />
          <col span={31} />
        </colgroup>
        <tbody>
          {months.map((row) => (
            <tr key={row.month}>
              <th scope="row">{row.month}</th>
              {row.days.map((cell, index) =>
                cell === null ? <td key={index} className="ruler-none" /> : <Day key={index} cell={cell} />,
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="ruler-legend" aria-label="图例">
        {(['counted', 'rest', 'suspended', 'late'] as const).map((kind) => (
          <li key={kind}>
            <span className={`ruler-swatch day-${kind}`} aria-hidden />
            {KINDS[kind]}
          </li>
        ))}
        <li>
          <span className="mark mark-accepted">受</span>受理（当日不计）
        </li>
        <li>
          <span className="mark mark-due">期</span>期限日
        </li>
        <li>
          <span className="mark mark-closed">结</span>办结
        </li>
        {cells.some((cell) => cell.provisional) && (
          <li>
            <span className="ruler-swatch day-provisional" aria-hidden />
            当年放假通知未收录，按法定节日暂计
          </li>
        )}
        <li className="mute">下排小字为计时第几个工作日</li>
      </ul>
    </div>
  )
}

function Day({ cell }: { cell: RulerCell }) {
  const marks = [
    cell.accepted && { key: 'accepted', word: '受', name: '受理' },
    cell.due && { key: 'due', word: '期', name: '期限日' },
    cell.closed && { key: 'closed', word: '结', name: '办结' },
  ].filter((mark) => mark !== false)
  const title = [
    cell.date,
    KINDS[cell.kind] + (cell.ordinal === null ? '' : `，第 ${cell.ordinal} 个`),
    ...marks.map((mark) => mark.name),
    ...(cell.provisional ? ['暂计'] : []),
  ].join(' · ')
  return (
    <td className={`day-${cell.kind}${cell.provisional ? ' day-provisional' : ''}${cell.due ? ' day-due' : ''}`}>
      <Tooltip title={title} mouseEnterDelay={0.2}>
        <div>
          <span className="day-number">{cell.dayOfMonth}</span>
          {marks.length > 0 && (
            <span className="marks">
              {marks.map((mark) => (
                <span key={mark.key} className={`mark mark-${mark.key}`}>
                  {mark.word}
                </span>
              ))}
            </span>
          )}
          <span className="day-ordinal">{cell.ordinal ?? (cell.kind === 'suspended' ? '停' : ' ')}</span>
        </div>
      </Tooltip>
    </td>
  )
}

function inWords(cells: RulerCell[]): string {
  const counted = cells.filter((cell) => cell.ordinal !== null).length
  const suspended = cells.filter((cell) => cell.kind === 'suspended').length
  const due = cells.find((cell) => cell.due)
  return `计时 ${counted} 个工作日，暂停 ${suspended} 个工作日${due ? `，期限日 ${due.date}` : ''}`
}
