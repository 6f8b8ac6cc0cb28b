/** The answers of the reporting API (see its OpenAPI document at /v3/api-docs). */

/** Value, no data (denominator 0) and not applicable are three answers; zero is a value. */
export type State = 'VALUE' | 'NO_DATA' | 'NOT_APPLICABLE'
export type Verdict = 'MET' | 'AT_RISK' | 'MISSED' | 'NO_DATA' | 'NOT_APPLICABLE'
export type Level = 'WARNING' | 'YELLOW' | 'RED'
export type Part = 'numerator' | 'denominator' | 'remainder'

/** Every answer says for which period it holds and how far its data reach. */
export interface Stamp {
  period: string
  asOf: string
}

export interface Session {
  user: string
}

export interface CardCount {
  level: Level
  name: string
  open: number
  issued: number
  revoked: number
}

export interface FindingCount {
  code: string
  name: string
  cases: number
}

export interface Overview extends Stamp {
  cases: number
  logEvents: number
  online: number
  closed: number
  closedOnTime: number
  openOverdue: number
  findings: FindingCount[]
  cards: CardCount[]
  quarantined: number
}

export interface Measure {
  numerator: number | null
  denominator: number | null
  value: number | null
  display: string
  state: State
}

export interface IndicatorValue extends Measure {
  code: string
  name: string
  clause: string | null
  direction: string
  unit: string
  target: number | null
  targetKind?: string | null
  verdict: Verdict | null
  verdictName?: string | null
  rule?: string | null
  ruleVersion?: string | number | null
  reason?: string | null
}

export interface UnitMeasure extends Measure {
  unitCode: string
  unitName: string
}

export interface IndicatorDetail extends IndicatorValue, Stamp {
  definition: string | null
  units: UnitMeasure[]
}

export interface CaseMember {
  caseId: string
  itemCode: string | null
  itemName?: string | null
  unitCode: string | null
  unitName?: string | null
  state: string
  channel: string | null
  acceptedAt: string | null
  dueAt: string | null
  closedAt: string | null
  netWorkingDays: number | null
  limitDays: number | null
  visits: number | null
  onTime: boolean | null
}

export interface ItemMember {
  itemCode: string
  itemName: string
  unitCode: string | null
  unitName?: string | null
  onlineSubmission?: boolean | null
  linkWorks?: boolean | null
  integratedWindow?: boolean | null
  materials?: number | null
  baselineMaterials?: number | null
  declaredVisits?: number | null
  highFrequency?: boolean | null
}

export interface Members extends Stamp {
  subject: 'case' | 'item'
  total: number
  items: (CaseMember | ItemMember)[]
}

export interface ScoredIndicator {
  code: string
  name: string
  weight: number
  points: number | null
  display: string
  state: State
  reason: string
}

export interface RankedUnit {
  rank: number | null
  unitCode: string
  unitName: string
  score: number | null
  band: string | null
  bandName: string | null
  indicators: ScoredIndicator[]
}

export interface PeerGroup {
  code: string
  name: string
  units: RankedUnit[]
}

export interface Rankings extends Stamp {
  assessmentId: string | null
  hash: string | null
  peerGroups: PeerGroup[]
}

export interface Alert {
  caseId: string
  level: Level
  rule: string
  ruleVersion: string | number
  firesAt: string
  dueAt: string | null
  daysOver: number | null
  unitCode: string | null
  unitName: string | null
  itemCode: string | null
  itemName: string | null
  reason: string
  values: Record<string, unknown>
  revokedAt: string | null
  revokedReason: string | null
  open: boolean
  caseEndedAt: string | null
}

export interface Alerts extends Stamp {
  total: number
  items: Alert[]
}

export interface AlertSummary extends Stamp {
  levels: CardCount[]
}

export interface TimelineEvent {
  eventId?: string
  type: string
  typeName?: string
  occurredAt: string
  recordedAt: string | null
  origin: string
  source?: string
  unitCode?: string | null
  hallCode?: string | null
  windowCode?: string | null
  channel?: string | null
  step?: string | null
  outcome?: string | null
  reason?: string | null
  specialKind?: string | null
  extensionDays?: number | null
  materialCode?: string | null
  supplyMethod?: string | null
  promisedDueAt?: string | null
}

export interface RulerDay {
  date: string
  workingDay: boolean
  suspended: boolean
}

export interface CaseFacts {
  caseId: string
  source: string
  itemCode: string | null
  itemVersion: number | null
  unitCode: string | null
  unitName?: string | null
  channel: string | null
  state: string
  outcome: string | null
  submittedAt: string | null
  acceptedAt: string | null
  decidedAt: string | null
  closedAt: string | null
  endedAt: string | null
  deliveredAt: string | null
  logEvents: number
  limitDays: number | null
  statutoryDays: number | null
  calendarVersion: string | null
  originalDueAt: string | null
  dueAt: string | null
  dueBasis: string | null
  suspensions: number
  suspendedDays: number
  netWorkingDays: number | null
  onTime: boolean | null
  corrections: number
  steps: number
  visits: number | null
  materialsRequired: number | null
  materialsSupplied: number
  materialsExempt: number
  findings: string[]
}

export interface CaseDetail extends Partial<Stamp> {
  facts: CaseFacts
  item: { code: string; name: string; version?: number } | null
  timeline: TimelineEvent[]
  cards: Alert[]
  ruler: RulerDay[]
}

export interface Unit {
  unitCode: string
  unitName: string
  kind: string
}

export interface Quarter {
  period: string
  cases: number
}

export interface Refused {
  id: string
  source: string
  location: string
  reason: string
  at: string
  mapping: string | null
}
