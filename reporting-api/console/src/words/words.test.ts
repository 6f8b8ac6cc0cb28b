import { describe, expect, it } from 'vitest'
import type { Verdict } from '../api/schemas'
import { gaugeMaximum, measureText, targetText, verdictLook } from './measures'
import { count } from './numbers'
import { day, dueDay, lastInTime, minute, isOver, periodName, upTo } from './times'

describe('three states', () => {
  it('shows zero, no data and not applicable as three different texts', () => {
    const zero = measureText({ state: 'VALUE', display: '0.00%' })
    const none = measureText({ state: 'NO_DATA', display: '0.00%' })
    const inapplicable = measureText({ state: 'NOT_APPLICABLE', display: '0.00%' })
    expect(zero).toBe('0.00%')
    expect(new Set([zero, none, inapplicable]).size).toBe(3)
    expect(none + inapplicable).not.toContain('0')
  })

  it('never prints a missing count as zero', () => {
    expect(count(null)).toBe('无数据')
    expect(count(0)).toBe('0')
    expect(count(8577)).toBe('8,577')
    expect(count(89.996)).toBe('89.996')
    expect(count(89.9999996)).toBe('89.9999996')
  })
})

describe('verdicts', () => {
  it('shows met only where the API says so and there is a value', () => {
    const states = ['VALUE', 'NO_DATA', 'NOT_APPLICABLE'] as const
    const verdicts = ['MET', 'AT_RISK', 'MISSED', 'NO_DATA', 'NOT_APPLICABLE', 'SOMETHING', null]
    for (const state of states) {
      for (const verdict of verdicts) {
        const look = verdictLook({ state, verdict: verdict as Verdict | null })
        expect(look.name === '达标').toBe(state === 'VALUE' && verdict === 'MET')
        expect(look.key === 'met').toBe(look.name === '达标')
      }
    }
  })

  it('only watches what has a value and no target', () => {
    expect(verdictLook({ state: 'VALUE', verdict: 'NOT_APPLICABLE' }).name).toBe('监测指标')
    expect(verdictLook({ state: 'NOT_APPLICABLE', verdict: 'NOT_APPLICABLE' }).name).toBe('不适用')
  })

  it('calls a verdict it does not know 未判定', () => {
    expect(verdictLook({ state: 'VALUE', verdict: 'toString' as Verdict }).name).toBe('未判定')
  })
})

describe('targets', () => {
  it('are printed as the API words them', () => {
    expect(targetText({ targetDisplay: '≤ 0件' })).toBe('≤ 0件')
    expect(targetText({ targetDisplay: null })).toBe('无目标值')
  })

  it('leave room on the gauge above value and target', () => {
    expect(gaugeMaximum('%', 87, 85)).toBe(100)
    for (const value of [0, 7, 99, 100, 131, 260, 1999]) {
      const top = gaugeMaximum('项', value, 100)
      expect(top).toBeGreaterThan(value)
      expect(top).toBeGreaterThanOrEqual(150)
    }
  })
})

describe('times', () => {
  it('are those of Shanghai', () => {
    expect(day('2019-12-31T16:00:00Z')).toBe('2020-01-01')
    expect(minute('2019-10-10T00:05:00+08:00')).toBe('2019-10-10 00:05')
    expect(minute(null)).toBe('—')
  })

  it('name the last day that is in time, not the first that is not', () => {
    expect(lastInTime('2019-10-11T00:00:00+08:00')).toBe('2019-10-10')
    expect(dueDay('2020-01-01T00:00:00+08:00')).toBe('2019-12-31')
    expect(lastInTime('2011-10-11T11:45:40.001+08:00')).toBe('2011-10-11 11:45')
    expect(lastInTime(null)).toBe('—')
  })

  it('write the end of a day as 24:00', () => {
    expect(upTo('2020-01-01T00:00:00+08:00')).toBe('2019-12-31 24:00')
    expect(upTo('2020-01-01T00:00:01+08:00')).toBe('2020-01-01 00:00:01')
  })

  it('tell a period that is over from one that runs', () => {
    const newYear = Date.parse('2020-01-01T00:00:00+08:00')
    for (const over of ['2019Q4', '2019-12', '2019', '2018Q1']) expect(isOver(over, newYear)).toBe(true)
    for (const runs of ['2019Q4', '2019-12', '2019']) expect(isOver(runs, newYear - 1)).toBe(false)
    for (const never of ['2020Q1', 'all', '2019-10-01..2019-12-31']) expect(isOver(never, newYear)).toBe(false)
  })

  it('name periods in Chinese', () => {
    expect(periodName('2019Q4')).toBe('2019 年第四季度')
    expect(periodName('2019-10')).toBe('2019 年 10 月')
    expect(periodName('2019')).toBe('2019 年')
    expect(periodName('all')).toBe('全部时间')
    expect(periodName('2019-10-01..2019-12-31')).toBe('2019-10-01 至 2019-12-31')
  })
})
