import { useQuery } from '@tanstack/react-query'
import { useAsked } from './asked'
import { useScope } from '../shell/scope'
import { call, Problem, withQuery } from './client'
import type {
  AlertSummary,
  Alerts,
  CardedCases,
  Escalations,
  CaseDetail,
  CaseList,
  IndicatorDetail,
  Level,
  IndicatorValue,
  Members,
  Overview,
  Part,
  Quarter,
  Rankings,
  Refused,
  Session,
  Stamp,
  Units,
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

type Query = Parameters<typeof withQuery>[1]

/** Figures of the scope that the reader chose. */
const useFigures = <T>(path: string, query: Query) =>
  useAsked<T>(withQuery(path, { ...query, scope: useScope() }))

export const useOverview = (period: string) => useFigures<Overview>('/v1/overview', { period })

export const useTargets = (period: string) =>
  useFigures<Stamp & { items: IndicatorValue[] }>('/v1/targets', { period })

export const useIndicators = (period: string, unit: string | null) =>
  useFigures<Stamp & { items: IndicatorValue[] }>('/v1/indicators', { period, unit })

export const useIndicator = (code: string, period: string) =>
  useFigures<IndicatorDetail>(`/v1/indicators/${encodeURIComponent(code)}`, { period })

export const useMembers = (
  code: string,
  query: { part: Part; period: string; unit: string | null; page: number; size: number },
) => useFigures<Members>(`/v1/indicators/${encodeURIComponent(code)}/members`, query)

export const useCases = (query: {
  period: string
  of: string
  finding: string | null
  item: string | null
  page: number
  size: number
}) => useFigures<CaseList>('/v1/overview/cases', query)

export const useRankings = (period: string) =>
  useAsked<Rankings>(withQuery('/v1/rankings', { period }))

export interface AlertQuery {
  period: string
  level?: Level | null
  unit?: string | null
  rule?: string | null
  open?: boolean | null
  revoked?: boolean | null
  page?: number
  size?: number
}

export const useAlerts = (query: AlertQuery) => useFigures<Alerts>('/v1/alerts', { ...query })

export const useCardedCases = (query: AlertQuery) =>
  useFigures<CardedCases>('/v1/alerts/cases', { ...query })

export const useEscalations = (period: string, unit: string | null) =>
  useFigures<Escalations>('/v1/alerts/escalations', { period, unit })

export const useAlertSummary = (period: string) =>
  useFigures<AlertSummary>('/v1/alerts/summary', { period })

export const useCase = (caseId: string, period: string) =>
  useAsked<CaseDetail>(withQuery('/v1/cases', { id: caseId, period }))

export const useUnits = () => useAsked<Units>('/v1/units', false)

export const usePeriods = () => useFigures<{ items: Quarter[] }>('/v1/periods', {})

export const useQuarantine = (page: number, size: number) =>
  useAsked<Stamp & { total: number; items: Refused[] }>(withQuery('/v1/quarantine', { page, size }))
