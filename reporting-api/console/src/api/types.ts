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
  /**
   * Why the period has no figures, and then counts and totals are null: parts/Answer shows this
   * sentence in their place. Absent or null where there are figures.
   */
  noData?: string | null
}

export interface Session {
  user: string
}

export interface CardCount {
  level: Level
  name: string
  open: number
  /** Cases whose highest open card is of this level. */
  openCases: number
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
  /** Cases of no unit of the county; null where no county is registered. */
  outside: number | null
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
  direction: 'UP' | 'DOWN'
  formula: 'QUOTIENT' | 'COMPLEMENT' | 'COUNT'
  unit: string
  target: number | null
  targetKind: string
  verdict: Verdict
  rule: string | null
  ruleVersion: string | null
  reason: string | null
  note: string
  version: string
}

export interface UnitMeasure extends Measure {
  unitCode: string
  unitName: string
}

/** How an indicator is defined: conditions and expressions over the subject's columns. */
export interface Definition {
  note: string
  version: string
  subject: 'case' | 'item'
  population: string
  numerator: string
  numeratorSummed: boolean
  denominator: string | null
}

export interface IndicatorDetail extends Stamp {
  definition: Definition
  county: IndicatorValue
  units: UnitMeasure[]
}

export interface CaseMember {
  caseId: string
  itemCode: string | null
  itemName: string | null
  unitCode: string | null
  unitName: string | null
  state: string
  stateName: string
  channel: string | null
  channelName: string | null
  submittedAt: string | null
  acceptedAt: string | null
  dueAt: string | null
  closedAt: string | null
  netWorkingDays: number | null
  limitDays: number | null
  visits: number | null
  onTime: boolean | null
  contribution: number | null
}

export interface ItemMember {
  itemCode: string
  itemVersion: number
  itemName: string
  unitCode: string | null
  unitName: string | null
  onlineSubmission: boolean
  linkWorks: boolean
  inHall: boolean
  integratedWindow: boolean
  bindingVerified: boolean
  highFrequency: boolean
  declaredVisits: number | null
  materials: number | null
  baselineMaterials: number | null
  cases: number
  visitCases: number
  onceCases: number
  integratedCases: number
  contribution: number | null
}

export interface CaseList extends Stamp {
  total: number
  items: CaseMember[]
}

export interface Members extends Stamp {
  subject: 'case' | 'item'
  total: number
  /** What the contributions of all rows add up to: the numerator or denominator itself. */
  amount: number
  items: (CaseMember | ItemMember)[]
}

export interface ScoredIndicator {
  code: string
  name: string
  weight: number | null
  points: number | null
  numerator: number | null
  denominator: number | null
  formula: IndicatorValue['formula'] | null
  display: string | null
  state: State
  rule: string
  ruleVersion: string
  reason: string
}

export interface RankedUnit {
  rank: number | null
  unitCode: string
  unitName: string
  score: number | null
  band: string | null
  bandName: string | null
  reason: string | null
  indicators: ScoredIndicator[]
}

export interface PeerGroup {
  code: string
  name: string
  units: RankedUnit[]
}

export interface Rankings extends Stamp {
  /** What was recorded later did not count. */
  cutOff: string
  assessmentId: string | null
  hash: string | null
  peerGroups: PeerGroup[]
}

export type Standing = 'NEAR_DUE' | 'OVERDUE' | 'STEP_OVERDUE' | 'OTHER' | 'ENDED' | 'REVOKED'

export interface Alert {
  caseId: string
  level: Level
  rule: string
  ruleVersion: string
  firesAt: string
  dueAt: string | null
  daysOver: number
  unitCode: string | null
  unitName: string | null
  itemCode: string | null
  itemName: string | null
  reason: string
  values: Record<string, unknown>
  revokedAt: string | null
  revokedReason: string | null
  open: boolean
  /** How it stands as of asOf, not when it was issued. */
  standing: Standing
  standingName: string
  caseEndedAt: string | null
}

/** A case with cards: once, under the highest of them. */
export interface CardedCase {
  caseId: string
  level: Level
  unitCode: string | null
  unitName: string | null
  itemCode: string | null
  itemName: string | null
  /** When the latest of the cards was issued. */
  firesAt: string
  dueAt: string | null
  standing: Standing
  standingName: string
  cards: Alert[]
}

export interface CardedCases extends Stamp {
  /** Cases (件), and the cards (张) on them. */
  total: number
  cards: number
  items: CardedCase[]
}

export interface Alerts extends Stamp {
  total: number
  items: Alert[]
}

/** Cards of a unit that come to a higher level together. */
export interface Escalation {
  rule: string
  level: Level
  unitCode: string
  unitName: string | null
  cardRule: string
  cardRuleName: string
  cardLevel: Level
  quarter: string
  cards: number
  reachedAt: string
  reason: string
  basis: string
}

export interface Escalations extends Stamp {
  items: Escalation[]
}

export interface AlertSummary extends Stamp {
  levels: CardCount[]
}

export interface TimelineEvent {
  type: string
  typeName: string
  occurredAt: string
  recordedAt: string | null
  source: string
  origin: 'EVENT' | 'CASE'
  unitName: string | null
  hallName: string | null
  windowName: string | null
  channelName: string | null
  step: string | null
  outcomeName: string | null
  reason: string | null
  promisedDueAt: string | null
  specialName: string | null
  extensionDays: number | null
  materialCode: string | null
  supplyName: string | null
}

export interface RulerDay {
  date: string
  workingDay: boolean
  /** No holiday notice of the year is on file: statutory days only, may still change. */
  provisional: boolean
  suspended: boolean
  /** Net working days up to and with this day; the day of acceptance is 0. */
  day: number
  /** Whether it is the last day in time. */
  due: boolean
}

export interface CaseFacts {
  caseId: string
  source: string
  itemCode: string | null
  itemVersion: number | null
  state: string
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
  suspensions: number
  suspendedDays: number
  netWorkingDays: number | null
  onTime: boolean | null
  corrections: number
  visits: number | null
  materialsRequired: number | null
  materialsSupplied: number
  materialsExempt: number
  /** The step that was the first not to be done in time, else the one that runs. */
  watchedStep: string | null
  watchedStepDays: number | null
  watchedStepDueAt: string | null
}

/** The answer that a card wants; dueAt is the first instant at which it is late. */
export interface CardAnswer {
  level: string
  dueAt: string
  answeredAt: string | null
}

/** What the codes among the facts are called in Chinese; null where there is no code. */
export interface FactNames {
  item: string | null
  unit: string | null
  hall: string | null
  window: string | null
  channel: string | null
  state: string
  outcome: string | null
  dueBasis: string | null
  findings: string[]
}

export interface CaseDetail extends Stamp {
  facts: CaseFacts
  names: FactNames
  /** Open and past its due instant. */
  overdue: boolean
  timeline: TimelineEvent[]
  /** Events that happened after asOf, left out. */
  laterEvents: number
  cards: Alert[]
  answers: CardAnswer[]
  ruler: RulerDay[]
}

export interface Unit {
  unitCode: string
  unitName: string
  kind: string
  /** Whether it counts for the county. */
  inCounty: boolean
}

export interface Units {
  /** Null where no county is registered: then all units count. */
  county: Unit | null
  items: Unit[]
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
