import { expect, it } from 'vitest'
import { withQuery } from './client'

it('writes a case number whole, whatever is in it', () => {
  expect(withQuery('/v1/cases', { id: 'https://a/手工;1' })).toBe(
    '/v1/cases?id=https%3A%2F%2Fa%2F%E6%89%8B%E5%B7%A5%3B1',
  )
})

it('leaves out what is not set, but not zero and not false', () => {
  expect(withQuery('/v1/alerts', { level: null, unit: undefined, page: 0, open: false })).toBe(
    '/v1/alerts?page=0&open=false',
  )
  expect(withQuery('/v1/units', {})).toBe('/v1/units')
})
