import type { ReactNode } from 'react'
import { Popover } from 'antd'
import { Link } from 'react-router'
import type { Overview } from '../api/schemas'
import type { Asked } from '../api/asked'
import { Answer } from '../parts/Answer'
import { SectionHead } from '../parts/SectionHead'
import { useAddress } from '../shell/period'
import { useScope } from '../shell/scope'
import { count } from '../words/numbers'

/** What there is at all: cases, how they came, how they ended, and what is wrong with the data. */
export function Counts({ overview }: { overview: Asked<Overview> }) {
  return (
    <>
      <SectionHead title="办件概况" of={overview} />
      <Answer of={overview} rows={2}>{(data) => <Totals data={data} />}</Answer>
    </>
  )
}

function Totals({ data }: { data: Overview }) {
  return (
    <>
      <Figures data={data} />
      <Outside data={data} />
    </>
  )
}

/** Cases that do not count, so that nobody can hide any by leaving the unit out. */
function Outside({ data }: { data: Overview }) {
  const address = useAddress()
  const scope = useScope()
  if (!data.outside || scope === 'all') return null
  return (
    <p className="outside" data-testid="outside">
      另有 <b>{count(data.outside)}</b> 件不属于本县登记的单位，未计入以上各数。
      <Link to={address('/', { scope: 'all' })}>连同县外来源一起看</Link>
    </p>
  )
}

function Figures({ data }: { data: Overview }) {
  const address = useAddress()
  return (
    <section className="counts" aria-label="办件概况" data-testid="counts">
      <Count name="办件" of="cases" value={data.cases} note={`日志事件 ${count(data.logEvents)}`} />
      <Count name="网上申请" of="online" value={data.online} note={`占办件 ${data.onlineShare ?? '无数据'}`} />
      <Count name="已办结" of="closed" value={data.closed} note="统计期内以决定办结" />
      <Count
        name="按时办结"
        of="closed_on_time"
        value={data.closedOnTime}
        note={<OnTime data={data} />}
      />
      <Count name="超期未结" of="open_overdue" value={data.openOverdue} note="在办且已过期限" tone={data.openOverdue ? 'bad' : ''} />
      <Count
        name="数据疑点"
        value={data.findings.filter(ofRecords).reduce((sum, finding) => sum + finding.cases, 0)}
        note={<Findings overview={data} />}
      />
      <Count name="隔离记录" value={data.quarantined} note={<Link to={address('/quarantine')}>查看原因</Link>} />
    </section>
  )
}

/** A holiday notice not on file is listed too, but is no doubt about what a unit recorded. */
const ofRecords = ({ code }: { code: string }) => !code.startsWith('CALENDAR_')

/** In words why it is not the indicator T01, whose figure stands not far from here. */
function OnTime({ data }: { data: Overview }) {
  const address = useAddress()
  return (
    <>
      占已办结 {data.onTimeShare ?? '无数据'}；
      <Link to={address('/indicators/T01')}>按时办结率</Link>另把超期未结的算入分母
    </>
  )
}

interface CountProps {
  name: string
  /** Which list of cases it leads to. */
  of?: string
  value: number | null
  note: ReactNode
  tone?: string
}

function Count({ name, of, value, note, tone = '' }: CountProps) {
  const address = useAddress()
  const figure = count(value)
  return (
    <div className={`count ${tone}`}>
      <span className="count-name">{name}</span>
      <b className="count-value">
        {of ? <Link to={address('/cases', { of })}>{figure}</Link> : figure}
      </b>
      <span className="count-note">{note ?? ' '}</span>
    </div>
  )
}

function Findings({ overview }: { overview: Overview }) {
  const address = useAddress()
  const found = overview.findings.filter((finding) => finding.cases > 0)
  if (found.length === 0) return '未发现'
  const list = (
    <table className="findings">
      <tbody>
        {found.map((finding) => (
          <tr key={finding.code}>
            <th scope="row">{finding.name}</th>
            <td>
              <Link to={address('/cases', { finding: finding.code })}>{count(finding.cases)} 件</Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
  return (
    <Popover content={list} title="数据疑点（同一办件可有多项）" trigger={['hover', 'focus', 'click']}>
      <button type="button" className="link-button">
        共 {found.length} 类，查看
      </button>
    </Popover>
  )
}
