import type { CaseFacts, RulerDay } from '../api/schemas'
import { day } from '../words/times'

/** What a day means for the case's clock. */
export type DayKind = 'before' | 'counted' | 'late' | 'rest' | 'suspended' | 'after'

export interface RulerCell {
  date: string
  dayOfMonth: number
  kind: DayKind
  /** Which net working day since acceptance this is; null where the day does not count. */
  ordinal: number | null
  provisional: boolean
  accepted: boolean
  due: boolean
  closed: boolean
}

export interface RulerMonth {
  /** `2019-10` */
  month: string
  /** One place for each day 1..31; null where the ruler has no such day. */
  days: (RulerCell | null)[]
}

type Dates = Pick<CaseFacts, 'acceptedAt' | 'endedAt'>

/**
 * The ruler's cells. How days count is the API's word; here is only told apart which of them lie
 * before the start, within the limit, past it, and after the end of the case.
 */
export function rulerCells(days: RulerDay[], dates: Dates): RulerCell[] {
  const accepted = dates.acceptedAt ? day(dates.acceptedAt) : null
  const end = dates.endedAt ? day(dates.endedAt) : null
  const dueDate = days.find(({ due }) => due)?.date ?? null
  return days.map(({ date, workingDay, provisional, suspended, day: ordinal, due }) => {
    const running = accepted !== null && date > accepted && (end === null || date <= end)
    const counts = running && workingDay && !suspended
    return {
      date,
      dayOfMonth: Number(date.slice(8)),
      kind: kindOf(),
      ordinal: counts ? ordinal : null,
      provisional,
      accepted: date === accepted,
      due,
      closed: date === end,
    }

    function kindOf(): DayKind {
      if (!workingDay) return 'rest'
      if (suspended) return 'suspended'
      if (counts) return dueDate !== null && date > dueDate ? 'late' : 'counted'
      return end !== null && date > end ? 'after' : 'before'
    }
  })
}

/** The cells laid out one month a row, so that the same day stands under the same day. */
export function rulerMonths(cells: RulerCell[]): RulerMonth[] {
  const months = new Map<string, RulerMonth>()
  for (const cell of cells) {
    const month = cell.date.slice(0, 7)
    const row = months.get(month) ?? { month, days: Array<RulerCell | null>(31).fill(null) }
    row.days[cell.dayOfMonth - 1] = cell
    months.set(month, row)
  }
  return [...months.values()]
}
