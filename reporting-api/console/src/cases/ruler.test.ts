import { describe, expect, it } from 'vitest'
import type { RulerDay } from '../api/schemas'
import { rulerCells, rulerMonths } from './ruler'

/** `date` + `w` working, `r` rest, `s` suspended; then the day's number; `!` marks the due day. */
function ruler(text: string): RulerDay[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [, date, kind, day, due] = /^(\d{4}-\d\d-\d\d)([wrs])(\d+)(!?)$/.exec(word)!
      return {
        date: date!,
        workingDay: kind !== 'r',
        provisional: date! >= '2027',
        suspended: kind === 's',
        day: Number(day),
        due: due === '!',
      }
    })
}

const NATIONAL_DAY = ruler(`
  2019-09-27w0 2019-09-28r0 2019-09-29w1 2019-09-30w2 2019-10-01r2 2019-10-02r2 2019-10-03r2
  2019-10-04r2 2019-10-05r2 2019-10-06r2 2019-10-07r2 2019-10-08w3 2019-10-09w4 2019-10-10w5!
  2019-10-11w6 2019-10-12w7`)

describe('the ruler', () => {
  it('tells days in time from days over', () => {
    const cells = rulerCells(NATIONAL_DAY, {
      acceptedAt: '2019-09-27T10:00:00+08:00',
      endedAt: '2019-10-11T15:00:00+08:00',
    })
    const of = (date: string) => cells.find((cell) => cell.date === date)!
    expect(of('2019-09-27')).toMatchObject({ kind: 'before', accepted: true, ordinal: null })
    expect(of('2019-09-29')).toMatchObject({ kind: 'counted', ordinal: 1 })
    expect(of('2019-10-01')).toMatchObject({ kind: 'rest', ordinal: null })
    expect(of('2019-10-10')).toMatchObject({ kind: 'counted', due: true, ordinal: 5 })
    expect(of('2019-10-11')).toMatchObject({ kind: 'late', closed: true, ordinal: 6 })
  })

  it('numbers no day after the end of the case', () => {
    const cells = rulerCells(NATIONAL_DAY, {
      acceptedAt: '2019-09-27T10:00:00+08:00',
      endedAt: '2019-09-30T15:00:00+08:00',
    })
    const after = cells.filter((cell) => cell.date > '2019-09-30')
    expect(after.every((cell) => cell.ordinal === null)).toBe(true)
    expect(after.map((cell) => cell.kind)).not.toContain('counted')
    expect(after.find((cell) => cell.due)?.kind).toBe('after')
  })

  it('counts on where the case is still open', () => {
    const cells = rulerCells(NATIONAL_DAY, { acceptedAt: '2019-09-27T10:00:00+08:00', endedAt: null })
    expect(cells.at(-1)).toMatchObject({ kind: 'late', ordinal: 7, closed: false })
  })

  it('shows a suspended day as such, without a number', () => {
    const cells = rulerCells(ruler('2019-11-04w0 2019-11-05s0 2019-11-06s0 2019-11-07w1'), {
      acceptedAt: '2019-11-04T09:00:00+08:00',
      endedAt: null,
    })
    expect(cells.map((cell) => cell.kind)).toEqual(['before', 'suspended', 'suspended', 'counted'])
    expect(cells.map((cell) => cell.ordinal)).toEqual([null, null, null, 1])
  })

  it('says which days rest on no holiday notice', () => {
    const cells = rulerCells(ruler('2026-12-31w0 2027-01-01r0'), {
      acceptedAt: '2026-12-31T09:00:00+08:00',
      endedAt: null,
    })
    expect(cells.map((cell) => cell.provisional)).toEqual([false, true])
  })

  it('takes the day of an instant in Shanghai', () => {
    const cells = rulerCells(ruler('2019-11-04w0 2019-11-05w1'), {
      acceptedAt: '2019-11-03T16:30:00Z',
      endedAt: null,
    })
    expect(cells[0]!.accepted).toBe(true)
  })

  it('puts each month on its own row, the same day under the same day', () => {
    const months = rulerMonths(
      rulerCells(ruler('2019-12-30w0 2019-12-31w1 2020-01-01r1 2020-01-02w2'), {
        acceptedAt: '2019-12-30T09:00:00+08:00',
        endedAt: null,
      }),
    )
    expect(months.map((row) => row.month)).toEqual(['2019-12', '2020-01'])
    expect(months[0]!.days[29]?.date).toBe('2019-12-30')
    expect(months[1]!.days[0]?.date).toBe('2020-01-01')
    expect(months[1]!.days[4]).toBeNull()
  })
})
