import { queryOptions, replaceEqualDeep, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { call, computedAt, keepTime } from './client'
import { addressOf, type AnswerOf, type Asking, type Readable } from './paths'

/**
 * One question to the API, and how far its answer is. What is `answered` was answered to this very
 * question: there is no way to get at figures of the question before, nor at figures whose last
 * update failed without being told so. `at` is when they were computed, in epoch ms.
 */
export type Asked<T> =
  | { state: 'asking' }
  | { state: 'refused'; error: Error; again: () => void }
  | { state: 'answered'; data: T; at: number; failed: Error | null; again: () => void }

/** Figures are fetched again every half minute: the office looks at this screen all day. */
const REFRESH = 30_000

/**
 * The question that an address of the API is; each address has an answer of its own. Where a card has
 * come in since, no answer will do that the API computed before.
 */
export const question = <T>(path: string, refresh: number | false = REFRESH) =>
  queryOptions({
    queryKey: ['api', path],
    queryFn: ({ client, queryKey }) =>
      call<T>(path, 'GET', undefined, client.getQueryState(queryKey)?.isInvalidated),
    structuralSharing: (before, now) => keepTime(now, replaceEqualDeep(before, now)),
    refetchInterval: refresh,
  })

export function useAsked<P extends Readable>(
  path: P,
  asking: Asking<P>,
  refresh: number | false = REFRESH,
): Asked<AnswerOf<P>> {
  return asked(useQuery(question<AnswerOf<P>>(addressOf(path, asking), refresh)))
}

type Query<T> = Pick<
  UseQueryResult<T>,
  'data' | 'error' | 'isPlaceholderData' | 'isFetching' | 'dataUpdatedAt'
> & { refetch: () => unknown }

/** Pure: how far a query is. */
export function asked<T>(query: Query<T>): Asked<T> {
  const again = () => void query.refetch()
  if (query.data !== undefined && !query.isPlaceholderData) {
    return { state: 'answered', data: query.data, at: computedAt(query.data) ?? query.dataUpdatedAt, failed: query.error, again }
  }
  return query.error && !query.isFetching ? { state: 'refused', error: query.error, again } : { state: 'asking' }
}

/** What is known of an answer, for names in headings and choices; undefined until it is there. */
export const known = <T>(of: Asked<T>): T | undefined => (of.state === 'answered' ? of.data : undefined)
