import { expect, it } from 'vitest'
import { told, worthRetrying } from './problems'

it('keeps commands, addresses and engines for administrators', () => {
  const detail = '没有单位“甲”：清单见 /v1/units'
  expect(told({ status: 404, detail })).toEqual({ words: '没有单位“甲”。', technical: detail })
  const down = told({ status: 503, detail: '数据仓库 ClickHouse 没有应答：请稍后再试，并用 ./sanyi status 查看它是否在运行' })
  expect(down.words).toBe('请稍后再试。')
  expect(told({ status: 500, detail: 'Code: 62. SELECT 1' }).words).not.toMatch(/[A-Z]/)
})

it('leaves a plain sentence as it is', () => {
  const detail = '查询太大或太多，未能在时限内完成：请缩小统计期或稍后再试'
  expect(told({ status: 503, detail })).toEqual({ words: detail, technical: null })
})

it('offers to try again only where that may help', () => {
  for (const status of [0, 408, 429, 500, 502, 503]) expect(worthRetrying({ status })).toBe(true)
  for (const status of [400, 401, 403, 404, 406]) expect(worthRetrying({ status })).toBe(false)
})
