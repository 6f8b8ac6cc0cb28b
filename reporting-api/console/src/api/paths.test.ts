import { expect, it } from 'vitest'
import { addressOf } from './paths'

it('puts names into the path and the rest behind it', () => {
  expect(addressOf('/v1/indicators/{code}/members', { path: { code: 'T01/甲' }, query: { part: 'remainder', unit: null } })).toBe(
    '/v1/indicators/T01%2F%E7%94%B2/members?part=remainder',
  )
  expect(addressOf('/v1/status', {})).toBe('/v1/status')
})

it('knows no path, no parameter and no value that the API does not know', () => {
  // @ts-expect-error: a slip of the pen
  addressOf('/v1/overviews', {})
  // @ts-expect-error: of another path
  addressOf('/v1/overview', { query: { unit: 'a' } })
  // @ts-expect-error: no part of a number
  addressOf('/v1/indicators/{code}/members', { path: { code: 'T01' }, query: { part: 'half' } })
  // @ts-expect-error: which case?
  addressOf('/v1/cases', { query: { period: 'all' } })
  // @ts-expect-error: which case?
  addressOf('/v1/cases', { query: { id: null } })
})
