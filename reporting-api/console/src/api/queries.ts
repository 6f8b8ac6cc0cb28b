import { useQuery } from '@tanstack/react-query'
import { useScope } from '../shell/scope'
import { useAsked } from './asked'
import { Problem } from './client'
import { read, type Asking, type Readable } from './paths'

const SESSION = ['session'] as const

/** Who is signed in; null where nobody is. */
export function useSession() {
  return useQuery({
    queryKey: SESSION,
    queryFn: () =>
      read('/v1/session', {}).catch((error: unknown) => {
        if (error instanceof Problem && error.status === 401) return null
        throw error
      }),
    staleTime: Infinity,
  })
}

export const sessionKey = SESSION

export const useOverview = (period: string) =>
  useAsked('/v1/overview', { query: { period, scope: useScope() } })

export const useTargets = (period: string) =>
  useAsked('/v1/targets', { query: { period, scope: useScope() } })

export const useIndicators = (period: string, unit: string | null) =>
  useAsked('/v1/indicators', { query: { period, unit, scope: useScope() } })

export const useIndicator = (code: string, period: string) =>
  useAsked('/v1/indicators/{code}', { path: { code }, query: { period, scope: useScope() } })

/** What may be asked of a path, but for whose figures they are: the reader chose that. */
type Query<P extends Readable> = Omit<NonNullable<Asking<P>['query']>, 'scope'>

export const useMembers = (code: string, query: Required<Query<'/v1/indicators/{code}/members'>>) =>
  useAsked('/v1/indicators/{code}/members', { path: { code }, query: { ...query, scope: useScope() } })

export type CaseQuery = Required<Query<'/v1/overview/cases'>>

export const useCases = (query: CaseQuery) =>
  useAsked('/v1/overview/cases', { query: { ...query, scope: useScope() } })

export const useRankings = (period: string) => useAsked('/v1/rankings', { query: { period } })

export type AlertQuery = Query<'/v1/alerts'>

export const useAlerts = (query: AlertQuery) =>
  useAsked('/v1/alerts', { query: { ...query, scope: useScope() } })

export const useCardedCases = (query: Query<'/v1/alerts/cases'>) =>
  useAsked('/v1/alerts/cases', { query: { ...query, scope: useScope() } })

export const useEscalations = (period: string, unit: string | null) =>
  useAsked('/v1/alerts/escalations', { query: { period, unit, scope: useScope() } })

export const useAlertSummary = (period: string) =>
  useAsked('/v1/alerts/summary', { query: { period, scope: useScope() } })

export const useCase = (id: string, period: string) => useAsked('/v1/cases', { query: { id, period } })

export const useRegisters = (period: string) => useAsked('/v1/registers', { query: { period } })

export const useRegisterCards = (period: string) => useAsked('/v1/registers/cards', { query: { period } })

export type RecordQuery = Required<Query<'/v1/registers/{register}/records'>>

export const useRecords = (register: string, query: RecordQuery) =>
  useAsked('/v1/registers/{register}/records', { path: { register }, query })

export const useRecord = (register: string, source: string, key: string) =>
  useAsked('/v1/registers/{register}/record', { path: { register }, query: { source, key } })

export const useLinked = (caseId: string) => useAsked('/v1/registers/linked', { query: { case: caseId } })

export const useUnits = () => useAsked('/v1/units', {}, false)

export const usePeriods = () => useAsked('/v1/periods', { query: { scope: useScope() } })

export const useQuarantine = (page: number, size: number) =>
  useAsked('/v1/quarantine', { query: { page, size } })
