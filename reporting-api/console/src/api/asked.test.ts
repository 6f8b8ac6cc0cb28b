import { keepPreviousData, QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, it, vi } from 'vitest'
import { asked, question } from './asked'

/** Answers by address; an address without one fails. */
function api(answers: Record<string, unknown>) {
  vi.stubGlobal('fetch', (path: string) =>
    Promise.resolve(
      path in answers
        ? new Response(JSON.stringify(answers[path]))
        : new Response('{"title":"暂时不可用","detail":"请稍后再试"}', { status: 500 }),
    ),
  )
}

function ask(path: string) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return new QueryObserver(client, question<unknown>(path, false))
}

afterEach(() => vi.unstubAllGlobals())

it('shows nothing of the question before under the next one', async () => {
  api({ '/v1/overview?period=all': 20_000, '/v1/overview?period=2019Q4': 18_000 })
  const observer = ask('/v1/overview?period=all')
  await observer.refetch()
  expect(asked(observer.getCurrentResult())).toMatchObject({ state: 'answered', data: 20_000, failed: null })
  observer.setOptions(question<unknown>('/v1/overview?period=2019Q4', false))
  expect(asked(observer.getCurrentResult())).toEqual({ state: 'asking' })
  await observer.refetch()
  expect(asked(observer.getCurrentResult())).toMatchObject({ state: 'answered', data: 18_000 })
})

it('takes no placeholder for an answer, wherever one might come from', async () => {
  api({ '/v1/a': 1 })
  const observer = ask('/v1/a')
  await observer.refetch()
  observer.setOptions({ ...question<unknown>('/v1/b', false), placeholderData: keepPreviousData })
  expect(observer.getCurrentResult().data).toBe(1)
  expect(asked(observer.getCurrentResult())).toEqual({ state: 'asking' })
})

it('keeps the last good figures of the same question, and says that their update failed', async () => {
  api({ '/v1/a': 1 })
  const observer = ask('/v1/a')
  const { dataUpdatedAt } = await observer.refetch()
  api({})
  await observer.refetch()
  const now = asked(observer.getCurrentResult())
  expect(now).toMatchObject({ state: 'answered', data: 1, at: dataUpdatedAt })
  expect(now.state === 'answered' && now.failed).toMatchObject({ status: 500 })
})

it('refuses where there never was an answer', async () => {
  api({})
  const observer = ask('/v1/a')
  await observer.refetch()
  expect(asked(observer.getCurrentResult())).toMatchObject({ state: 'refused', error: { detail: '请稍后再试' } })
})

it('says when the figures were computed, also where nothing in them has changed', async () => {
  const minute = 60
  let age = minute
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response('{"cases":1}', { headers: { Age: String(age) } })),
  )
  const observer = ask('/v1/a')
  const first = (await observer.refetch()).dataUpdatedAt
  const before = asked(observer.getCurrentResult())
  expect(before.state === 'answered' && Math.round((first - before.at) / 1000)).toBe(minute)
  age = 0
  const again = (await observer.refetch()).dataUpdatedAt
  const now = asked(observer.getCurrentResult())
  expect(now.state === 'answered' && Math.round((again - now.at) / 1000)).toBe(0)
})

it('wants the newest where something has come in since', async () => {
  const asked: (string | undefined)[] = []
  vi.stubGlobal('fetch', (_: string, { headers }: { headers: Record<string, string> }) => {
    asked.push(headers['Cache-Control'])
    return Promise.resolve(new Response('{"cases":1}'))
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const observer = new QueryObserver(client, question<unknown>('/v1/a', false))
  await observer.refetch()
  await client.invalidateQueries({ refetchType: 'none' })
  await observer.refetch()
  await observer.refetch()
  expect(asked).toEqual([undefined, 'no-cache', undefined])
})
