import type { components } from './generated/schema'

/** What this console calls the answers of the API. What is in them, the OpenAPI document says. */
type Schemas = components['schemas']

export type Credentials = Schemas['Credentials']
export type Overview = Schemas['Overview']
export type CardCount = Schemas['CardCount']
export type IndicatorValue = Schemas['Figure']
export type IndicatorDetail = Schemas['Insight']
export type Definition = Schemas['Definition']
export type UnitMeasure = Schemas['UnitRow']
export type Members = Schemas['MemberPage']
export type CaseMember = Schemas['CaseMember']
export type ItemMember = Schemas['ItemMember']
export type Rankings = Schemas['Ranking']
export type RankedUnit = Schemas['RankedUnit']
export type Alert = Schemas['Alert']
export type CardedCase = Schemas['CardedCase']
export type Escalation = Schemas['EscalationAnswer']
export type CaseDetail = Schemas['CaseAnswer']
export type CaseFacts = Schemas['CaseFacts']
export type FactNames = Schemas['FactNames']
export type TimelineEvent = Schemas['TimelineEvent']
export type RulerDay = Schemas['RulerDay']
export type CardAnswer = Schemas['CardAnswer']
export type Refused = Schemas['Refused']
export type RegisterEntry = Schemas['RegisterEntry']
export type FieldEntry = Schemas['FieldEntry']
export type FieldValue = Schemas['FieldValue']
export type RecordPage = Schemas['RecordPage']
export type RecordRow = Schemas['RecordRow']
export type RecordAnswer = Schemas['RecordAnswer']
export type RecordClock = Schemas['ClockAnswer']
export type Revision = Schemas['Revision']
export type RegisterCardCount = Schemas['RegisterCardCount']
export type LinkedRecord = Schemas['LinkedRecord']

/** Value, no data (denominator 0) and not applicable are three answers; zero is a value. */
export type State = IndicatorValue['state']
export type Verdict = IndicatorValue['verdict']
export type Level = Alert['level']
export type Part = Members['part']

/** What an indicator came to, for the county or for a unit. */
export type Measure = Omit<UnitMeasure, 'unitCode' | 'unitName'>

/**
 * Every answer says for which period it holds and how far its data reach. Where it says why the
 * period has no figures, counts and totals are null, and parts/Answer shows that sentence instead.
 */
export type Stamp = Pick<Overview, 'period' | 'asOf'> & Partial<Pick<Overview, 'noData'>>
