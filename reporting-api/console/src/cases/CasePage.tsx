import { Link, useSearchParams } from 'react-router'
import { known } from '../api/asked'
import { useCase } from '../api/queries'
import type { CaseDetail } from '../api/schemas'
import { Answer } from '../parts/Answer'
import { AsOf } from '../parts/AsOf'
import { Loading } from '../parts/Loading'
import { Panel } from '../parts/Panel'
import { LinkedRecords } from '../registers/LinkedRecords'
import { useAddress, usePeriod } from '../shell/period'
import { useTitle } from '../shell/useTitle'
import { caseNumber } from '../words/caseNumber'
import { periodName } from '../words/times'
import { Cards } from './Cards'
import { Facts } from './Facts'
import { Ruler } from './Ruler'
import { Timeline } from './Timeline'
import './cases.css'

/** One case: what is known, how its days were counted, what happened, and why it was carded. */
export function CasePage() {
  const { period } = usePeriod()
  return period === null ? <Loading /> : <CaseAsOf period={period} />
}

/** As of the end of the period that it is looked at from, unless the reader asks for today. */
function CaseAsOf({ period }: { period: string }) {
  const [search] = useSearchParams()
  const caseId = search.get('id') ?? ''
  const today = search.get('today') === 'true' || period === 'all'
  useTitle(`办件 ${caseNumber(caseId)}`)
  const found = useCase(caseId, today ? 'all' : period)
  return (
    <>
      <div className="page-head">
        <h1>
          办件 <span className="case-id" title={caseId}>
            {caseNumber(caseId)}
          </span>
        </h1>
        <div className="page-aside">
          <Clock caseId={caseId} period={period} today={today} later={known(found)?.laterEvents ?? 0} />
          <AsOf of={found} />
        </div>
      </div>
      <Answer of={found} rows={12}>
        {(data) => <Case data={data} />}
      </Answer>
    </>
  )
}

interface ClockProps {
  caseId: string
  period: string
  today: boolean
  later: number
}

/** Which of the two clocks the case is judged by, and the way to the other. */
function Clock({ caseId, period, today, later }: ClockProps) {
  const address = useAddress()
  if (period === 'all') return null
  return today ? (
    <span data-testid="clock">
      按最新的情形 <Link to={address('/case', { id: caseId })}>回到{periodName(period)}的情形</Link>
    </span>
  ) : (
    <span data-testid="clock">
      按{periodName(period)}的情形{later > 0 && `，此后另有 ${later} 条记录`}{' '}
      <Link to={address('/case', { id: caseId, today: true })}>看最新的情形</Link>
    </span>
  )
}

function Case({ data }: { data: CaseDetail }) {
  return (
    <div className="case">
      <Panel
        title={data.names.item ?? '事项不明'}
        aside={<Standing data={data} />}
      >
        <Facts facts={data.facts} names={data.names} />
      </Panel>
      <Panel title="工作日标尺" className="case-wide">
        <Ruler facts={data.facts} days={data.ruler} />
      </Panel>
      <div className="case-columns">
        <Panel title={`经过（${data.timeline.length} 条）`}>
          <Timeline events={data.timeline} />
        </Panel>
        <Panel title={`预警与牌（${data.cards.length} 张）`}>
          <Cards cards={data.cards} answers={data.answers} asOf={data.asOf} />
        </Panel>
      </div>
      <LinkedRecords caseId={data.facts.caseId} />
    </div>
  )
}

/** Where the case stands, and whether it is overdue while it is open. */
function Standing({ data }: { data: CaseDetail }) {
  return (
    <>
      {data.overdue && <b className="late case-overdue">✕ 已超期，尚未办结</b>}
      <span className={`case-state case-state-${data.facts.state.toLowerCase()}`}>{data.names.state}</span>
    </>
  )
}
