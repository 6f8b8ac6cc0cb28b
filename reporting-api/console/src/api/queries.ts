import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call, Problem, withQuery } from './client'
import type {
  AlertSummary,
  Alerts,
  Escalations,
  CaseDetail,
  CaseList,
  IndicatorDetail,
  IndicatorValue,
  Members,
  Overview,
  Part,
  Quarter,
  Rankings,
  Refused,
  Session,
  Stamp,
  Unit,
} from './types'

const SESSION = ['session'] as const

/** Figures are fetched again every half minute: the office looks at this screen all day. */
const REFRESH = 30_000

function useApi<T>(path: string, refresh: number | false = REFRESH) {
  return useQuery({
    queryKey: ['api', path],
    queryFn: () => call<T>(path),
    refetchInterval: refresh,
    placeholderData: keepPreviousData,
  })
}

/** Who is signed in; null where nobody is. */
export function useSession() {
  return useQuery({
    queryKey: SESSION,
    queryFn: () =>
      call<Session>('/v1/session').catch((error: unknown) => {
        if (error instanceof Problem && error.status === 401) return null
        throw error
      }),
    staleTime: Infinity,
  })
}

export const sessionKey = SESSION

export const useOverview = (period: string) =>
  useApi<Overview>(withQuery('/v1/overview', { period }))

export const useTargets = (period: string) =>
  useApi<Stamp & { items: IndicatorValue[] }>(withQuery('/v1/targets', { period }))

export const useIndicators = (period: string, unit: string | null) =>
  useApi<Stamp & { items: IndicatorValue[] }>(withQuery('/v1/indicators', { period, unit }))

export const useIndicator = (code: string, period: string) =>
  useApi<IndicatorDetail>(withQuery(`/v1/indicators/${encodeURIComponent(code)}`, { period }))

export const useMembers = (
  code: string,
  query: { part: Part; period: string; unit: string | null; page: number; size: number },
) => useApi<Members>(withQuery(`/v1/indicators/${encodeURIComponent(code)}/members`, query))

export const useCases = (query: {
  period: string
  of: string
  finding: string | null
  item: string | null
  page: number
  size: number
}) => useApi<CaseList>(withQuery('/v1/overview/cases', query))

export const useRankings = (period: string) =>
  useApi<Rankings>(withQuery('/v1/rankings', { period }))

export interface AlertQuery {
  period: string
  level?: string | null
  unit?: string | null
  rule?: string | null
  open?: boolean | null
  revoked?: boolean | null
  page?: number
  size?: number
}

export const useAlerts = (query: AlertQuery) =>
  useApi<Alerts>(withQuery('/v1/alerts', { ...query }))

export const useEscalations = (period: string, unit: string | null) =>
  useApi<Escalations>(withQuery('/v1/alerts/escalations', { period, unit }))

export const useAlertSummary = (period: string) =>
  useApi<AlertSummary>(withQuery('/v1/alerts/summary', { period }))

export const useCase = (caseId: string) =>
  useApi<CaseDetail>(withQuery('/v1/cases', { id: caseId }))

export const useUnits = () => useApi<{ items: Unit[] }>('/v1/units', false)

export const usePeriods = () => useApi<{ items: Quarter[] }>('/v1/periods')

export const useQuarantine = (page: number, size: number) =>
  useApi<Stamp & { total: number; items: Refused[] }>(withQuery('/v1/quarantine', { page, size }))
