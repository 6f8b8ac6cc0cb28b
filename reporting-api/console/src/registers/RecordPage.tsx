import { Descriptions } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import { known } from '../api/asked'
import { useRecord } from '../api/queries'
import type { RecordAnswer } from '../api/schemas'
import { Cards } from '../cases/Cards'
import { Answer } from '../parts/Answer'
import { AsOf } from '../parts/AsOf'
import { LevelTag } from '../parts/LevelTag'
import { Panel } from '../parts/Panel'
import { useAddress, useCaseAddress } from '../shell/period'
import { useTitle } from '../shell/useTitle'
import { minute } from '../words/times'
import { ClockText, clockLine } from './ClockText'
import { Shown } from './columns'
import { Revisions } from './Revisions'
import './registers.css'

/** One record: what it says, how its clock stands, and how it came to that. */
export function RecordPage() {
  const { code = '' } = useParams()
  const [search] = useSearchParams()
  const address = useAddress()
  const key = search.get('key') ?? ''
  const record = useRecord(code, search.get('source') ?? '', key)
  const register = known(record)?.register
  useTitle(`${register?.name ?? code} ${key}`)
  return (
    <>
      <div className="page-head">
        <h1>
          <Link to={address('/registers')} className="crumb">
            台账
          </Link>
          <Link to={address(`/registers/${code}`)} className="crumb">
            {register?.name ?? code}
          </Link>
          <span className="mono record-key">{key}</span>
        </h1>
        <div className="page-aside">
          <AsOf of={stamped(record)} />
        </div>
      </div>
      <Answer of={record} rows={12}>
        {(data) => <Record data={data} />}
      </Answer>
    </>
  )
}

/** A record is looked at as it stands, of whatever period. */
function stamped(record: ReturnType<typeof useRecord>) {
  return record.state === 'answered' ? { ...record, data: { period: 'all', asOf: record.data.asOf } } : record
}

function Record({ data }: { data: RecordAnswer }) {
  const toCase = useCaseAddress()
  const { register, clock } = data
  return (
    <>
      <Panel title={`${register.name}（${data.source}）`} aside={clock && <ClockText clock={clock} />}>
        {data.deleted && (
          <p className="record-deleted" role="status">
            <b>已被来源系统收回</b>，不再计入任何清单；下面是收回以前的内容。
          </p>
        )}
        {clock && <p data-testid="record-clock">{clockLine(clock)}</p>}
        <Descriptions
          size="small"
          column={{ xs: 1, sm: 2, lg: 3 }}
          data-testid="record"
          items={register.fields.map((field) => ({
            key: field.name,
            label: field.label,
            span: field.kind === 'TEXT' ? ('filled' as const) : 1,
            children: <Shown field={field} value={data.values[field.name]} toCase={toCase} />,
          }))}
        />
      </Panel>
      {register.clock !== null && (
        <Panel title={`发牌（${data.cards.length} 张）`}>
          <Cards cards={data.cards} answers={[]} asOf={data.asOf} />
          <Upcoming upcoming={data.upcoming} />
        </Panel>
      )}
      <Panel title={`历次修订（${data.revisions.length} 次${data.further ? '，更早的未列出' : ''}）`}>
        <Revisions revisions={data.revisions} />
      </Panel>
    </>
  )
}

/** What will be issued if nothing is done; so that somebody may do it. */
function Upcoming({ upcoming }: { upcoming: RecordAnswer['upcoming'] }) {
  if (upcoming.length === 0) return null
  return (
    <ul className="upcoming" data-testid="upcoming">
      {upcoming.map(({ level, firesAt }) => (
        <li key={level}>
          如仍未办结，{minute(firesAt)} 起 <LevelTag level={level} />
        </li>
      ))}
    </ul>
  )
}
