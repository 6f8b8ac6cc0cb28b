import { expect, it } from 'vitest'
import { inPath, withQuery } from './client'

it('writes a case number into a path so that its slashes stay slashes', () => {
  expect(inPath('手工:2018/001')).toBe('%E6%89%8B%E5%B7%A5%3A2018/001')
  expect(inPath('a b?c#d')).toBe('a%20b%3Fc%23d')
})

it('leaves out what is not set, but not zero and not false', () => {
  expect(withQuery('/v1/alerts', { level: null, unit: undefined, page: 0, open: false })).toBe(
    '/v1/alerts?page=0&open=false',
  )
  expect(withQuery('/v1/units', {})).toBe('/v1/units')
})
