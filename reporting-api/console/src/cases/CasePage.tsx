import { useSearchParams } from 'react-router'
import { useCase } from '../api/queries'
import type { CaseDetail } from '../api/types'
import { Answer } from '../parts/Answer'
import { AsOf } from '../parts/AsOf'
import { Panel } from '../parts/Panel'
import { useTitle } from '../shell/useTitle'
import { Cards } from './Cards'
import { Facts } from './Facts'
import { Ruler } from './Ruler'
import { Timeline } from './Timeline'
import './cases.css'

/** One case: what is known, how its days were counted, what happened, and why it was carded. */
export function CasePage() {
  const [search] = useSearchParams()
  const caseId = search.get('id') ?? ''
  useTitle(`办件 ${caseId}`)
  const found = useCase(caseId)
  return (
    <>
      <div className="page-head">
        <h1>
          办件 <span className="case-id">{caseId}</span>
        </h1>
        <AsOf of={found} />
      </div>
      <Answer of={found} rows={12}>
        {(data) => <Case data={data} />}
      </Answer>
    </>
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
