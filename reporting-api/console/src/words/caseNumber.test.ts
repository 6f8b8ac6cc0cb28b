import { expect, it } from 'vitest'
import { caseNumber } from './caseNumber'

it('shows the number without the name space of its source', () => {
  expect(caseNumber('shizong:5303231911100000')).toBe('5303231911100000')
  expect(caseNumber('手工:2018/001')).toBe('2018/001')
})

it('leaves alone what has none', () => {
  for (const id of ['2018-002', 'https://a/1', 'a:', '']) expect(caseNumber(id)).toBe(id)
})
