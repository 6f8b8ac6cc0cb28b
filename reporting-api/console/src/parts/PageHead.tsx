import type { ReactNode } from 'react'
import type { Asked } from '../api/asked'
import type { Stamp } from '../api/schemas'
import { periodName } from '../words/times'
import { AsOf } from './AsOf'
import { ScopeNote } from './ScopeNote'

interface Props {
  children: ReactNode
  period: string
  /** What the whole page rests on; absent where each part says so itself. */
  of?: Asked<Stamp>
  /** Whether the reader's choice of whose figures holds here too; else all sources are shown. */
  scoped?: boolean
}

/** A page's heading: what it is about, which period, whose figures, and how far they reach. */
export function PageHead({ children, period, of, scoped = true }: Props) {
  return (
    <div className="page-head">
      <h1>
        {children} <span className="page-period">{periodName(period)}</span>
      </h1>
      <div className="page-aside">
        {scoped ? <ScopeNote /> : <span className="scope">全部来源</span>}
        {of && <AsOf of={of} />}
      </div>
    </div>
  )
}
