import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { throttle } from './throttle'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('runs at once, then no more often than its pace, and never forgets the last call', () => {
  let runs = 0
  const work = throttle(() => runs++, 1000)
  for (let i = 0; i < 50; i++) work()
  expect(runs).toBe(1)
  vi.advanceTimersByTime(999)
  expect(runs).toBe(1)
  vi.advanceTimersByTime(1)
  expect(runs).toBe(2)
  vi.advanceTimersByTime(5000)
  expect(runs).toBe(2)
  work()
  expect(runs).toBe(3)
})

it('runs no more once cancelled', () => {
  let runs = 0
  const work = throttle(() => runs++, 1000)
  work()
  work()
  work.cancel()
  vi.advanceTimersByTime(5000)
  expect(runs).toBe(1)
})
