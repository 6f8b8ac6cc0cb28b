import { expect, it } from 'vitest'
import { safeNext } from './next'

it('leads back into the console and nowhere else', () => {
  expect(safeNext('/cases/a%3A1?period=2019Q4')).toBe('/cases/a%3A1?period=2019Q4')
  for (const elsewhere of [null, '', '//evil.example', '/\\evil.example', 'https://evil.example', '/sign-in']) {
    expect(safeNext(elsewhere)).toBe('/')
  }
})
