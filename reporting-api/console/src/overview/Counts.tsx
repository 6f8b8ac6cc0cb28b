import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Popover } from 'antd'
import { Link } from 'react-router'
import type { Overview } from '../api/types'
import { ProblemNote } from '../parts/ProblemNote'
import { useAddress } from '../shell/period'
import { count, share } from '../words/numbers'

/** What there is at all: cases, how they came, how they ended, and what is wrong with the data. */
export function Counts({ overview }: { overview: UseQueryResult<Overview> }) {
  const address = useAddress()
  if (overview.isError) {
    return <ProblemNote error={overview.error} retry={() => void overview.refetch()} />
  }
  const data = overview.data
  return (
    <section className="counts" aria-label="办件概况" data-testid="counts">
      <Count name="办件" value={data?.cases} note={data && `日志事件 ${count(data.logEvents)}`} />
      <Count name="网上申请" value={data?.online} note={data && `占办件 ${share(data.online, data.cases)}`} />
      <Count name="已办结" value={data?.closed} note="统计期内以决定办结" />
      <Count
        name="按时办结"
        value={data?.closedOnTime}
        note={data && `占已办结 ${share(data.closedOnTime, data.closed)}`}
      />
      <Count name="超期未结" value={data?.openOverdue} note="在办且已过期限" tone={data?.openOverdue ? 'bad' : ''} />
      <Count
        name="数据疑点"
        value={data?.findings.reduce((sum, finding) => sum + finding.cases, 0)}
        note={data && <Findings overview={data} />}
      />
      <Count name="隔离记录" value={data?.quarantined} note={<Link to={address('/quarantine')}>查看原因</Link>} />
    </section>
  )
}

interface CountProps {
  name: string
  value: number | undefined
  note: ReactNode
  tone?: string
}

function Count({ name, value, note, tone = '' }: CountProps) {
  return (
    <div className={`count ${tone}`}>
      <span className="count-name">{name}</span>
      <b className="count-value">{value === undefined ? '…' : count(value)}</b>
      <span className="count-note">{note ?? ' '}</span>
    </div>
  )
}

function Findings({ overview }: { overview: Overview }) {
  const found = overview.findings.filter((finding) => finding.cases > 0)
  if (found.length === 0) return '未发现'
  const list = (
    <table className="findings">
      <tbody>
        {found.map((finding) => (
          <tr key={finding.code}>
            <th scope="row">{finding.name}</th>
            <td>{count(finding.cases)} 件</td>
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
