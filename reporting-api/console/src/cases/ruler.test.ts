import { describe, expect, it } from 'vitest'
import type { RulerDay } from '../api/types'
import { rulerCells, rulerMonths } from './ruler'

/** Days from..to inclusive; working Monday to Friday but for the given exceptions. */
function days(from: string, to: string, given: { rest?: string[]; work?: string[]; stop?: string[] }) {
  const all: RulerDay[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    const date = new Date(at).toISOString().slice(0, 10)
    const weekday = new Date(at).getUTCDay() % 6 !== 0
    const workingDay = given.work?.includes(date) || (weekday && !given.rest?.includes(date))
    all.push({ date, workingDay, suspended: given.stop?.includes(date) ?? false })
  }
  return all
}

const NATIONAL_DAY = ['2019-10-01', '2019-10-02', '2019-10-03', '2019-10-04', '2019-10-07']

describe('the ruler', () => {
  it('counts five working days over National Day as the State Council moved them', () => {
    const cells = rulerCells(
      days('2019-09-27', '2019-10-12', { rest: NATIONAL_DAY, work: ['2019-09-29', '2019-10-12'] }),
      {
        acceptedAt: '2019-09-27T10:00:00+08:00',
        dueAt: '2019-10-11T00:00:00+08:00',
        closedAt: '2019-10-11T15:00:00+08:00',
        endedAt: '2019-10-11T15:00:00+08:00',
      },
    )
    const of = (date: string) => cells.find((cell) => cell.date === date)!
    expect(of('2019-09-27')).toMatchObject({ accepted: true, ordinal: null })
    expect(of('2019-09-29')).toMatchObject({ kind: 'counted', ordinal: 1 })
    expect(of('2019-10-01')).toMatchObject({ kind: 'rest', ordinal: null })
    expect(of('2019-10-10')).toMatchObject({ due: true, ordinal: 5, kind: 'counted' })
    expect(of('2019-10-11')).toMatchObject({ closed: true, ordinal: 6, kind: 'late' })
    expect(of('2019-10-12')).toMatchObject({ kind: 'after', ordinal: null })
  })

  it('does not count a suspended day', () => {
    const cells = rulerCells(days('2019-11-04', '2019-11-08', { stop: ['2019-11-05', '2019-11-06'] }), {
      acceptedAt: '2019-11-04T09:00:00+08:00',
      dueAt: null,
      closedAt: null,
      endedAt: null,
    })
    expect(cells.map((cell) => cell.kind)).toEqual([
      'before',
      'suspended',
      'suspended',
      'counted',
      'counted',
    ])
    expect(cells.map((cell) => cell.ordinal)).toEqual([null, null, null, 1, 2])
  })

  it('counts nothing in a case that was never accepted', () => {
    const cells = rulerCells(days('2019-11-04', '2019-11-08', {}), {
      acceptedAt: null,
      dueAt: null,
      closedAt: null,
      endedAt: null,
    })
    expect(cells.every((cell) => cell.ordinal === null && cell.kind === 'before')).toBe(true)
  })

  it('puts each month on its own row, the same day under the same day', () => {
    const months = rulerMonths(
      rulerCells(days('2019-12-30', '2020-01-02', {}), {
        acceptedAt: '2019-12-30T09:00:00+08:00',
        dueAt: null,
        closedAt: null,
        endedAt: null,
      }),
    )
    expect(months.map((row) => row.month)).toEqual(['2019-12', '2020-01'])
    expect(months[0]!.days[29]?.date).toBe('2019-12-30')
    expect(months[1]!.days[0]?.date).toBe('2020-01-01')
    expect(months[1]!.days[4]).toBeNull()
  })
})
