import { useQuery } from '@tanstack/react-query'
import { useAsked } from './asked'
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
  useAsked<Overview>(withQuery('/v1/overview', { period }))

export const useTargets = (period: string) =>
  useAsked<Stamp & { items: IndicatorValue[] }>(withQuery('/v1/targets', { period }))

export const useIndicators = (period: string, unit: string | null) =>
  useAsked<Stamp & { items: IndicatorValue[] }>(withQuery('/v1/indicators', { period, unit }))

export const useIndicator = (code: string, period: string) =>
  useAsked<IndicatorDetail>(withQuery(`/v1/indicators/${encodeURIComponent(code)}`, { period }))

export const useMembers = (
  code: string,
  query: { part: Part; period: string; unit: string | null; page: number; size: number },
) => useAsked<Members>(withQuery(`/v1/indicators/${encodeURIComponent(code)}/members`, query))

export const useCases = (query: {
  period: string
  of: string
  finding: string | null
  item: string | null
  page: number
  size: number
}) => useAsked<CaseList>(withQuery('/v1/overview/cases', query))

export const useRankings = (period: string) =>
  useAsked<Rankings>(withQuery('/v1/rankings', { period }))

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
  useAsked<Alerts>(withQuery('/v1/alerts', { ...query }))

export const useEscalations = (period: string, unit: string | null) =>
  useAsked<Escalations>(withQuery('/v1/alerts/escalations', { period, unit }))

export const useAlertSummary = (period: string) =>
  useAsked<AlertSummary>(withQuery('/v1/alerts/summary', { period }))

export const useCase = (caseId: string) =>
  useAsked<CaseDetail>(withQuery('/v1/cases', { id: caseId }))

export const useUnits = () => useAsked<{ items: Unit[] }>('/v1/units', false)

export const usePeriods = () => useAsked<{ items: Quarter[] }>('/v1/periods')

export const useQuarantine = (page: number, size: number) =>
  useAsked<Stamp & { total: number; items: Refused[] }>(withQuery('/v1/quarantine', { page, size }))
