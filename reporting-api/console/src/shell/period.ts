import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { withQuery } from '../api/client'
import { read } from '../api/paths'
import { useScope } from './scope'

/** Without a choice: the period assessed last, else everything there is (`all`). */
export function useUsualPeriod() {
  return useQuery({
    queryKey: ['usual-period'],
    queryFn: () => read('/v1/assessments', {}).then(({ items }) => items[0]?.period ?? 'all'),
    staleTime: 60_000,
  })
}

/** The period that the address names (`?period=`), else the usual one; null until that is known. */
export function usePeriod(): { period: string | null; choose: (period: string) => void } {
  const [search, setSearch] = useSearchParams()
  const usual = useUsualPeriod()
  const choose = (period: string) =>
    setSearch((before) => {
      const after = new URLSearchParams(before)
      after.set('period', period)
      after.delete('page')
      return after
    })
  return { period: search.get('period') ?? (usual.isError ? 'all' : (usual.data ?? null)), choose }
}

type Query = Record<string, string | number | boolean | null | undefined>

/** Makes addresses of this console that keep the period and the scope which the reader chose. */
export function useAddress(): (path: string, query?: Query) => string {
  const [search] = useSearchParams()
  const period = search.get('period')
  const scope = useScope()
  return (path, query = {}) => withQuery(path, { period, scope, ...query })
}

/**
 * The address of a case as of the period that it is reached from; its id is no part of the path, for
 * it may be a URL itself.
 */
export function useCaseAddress(): (caseId: string) => string {
  const address = useAddress()
  const { period } = usePeriod()
  return (id) => address('/case', { id, period })
}
