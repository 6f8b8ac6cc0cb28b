import type { Asked } from '../api/asked'
import type { Stamp } from '../api/types'
import { upTo } from '../words/times'

/** Up to when the data reach that the figures below rest on. */
export function AsOf({ of }: { of: Asked<Stamp> }) {
  if (of.state === 'asking') return <span className="asof">正在读取…</span>
  if (of.state === 'refused') return null
  return (
    <span className="asof">
      数据截至 <time dateTime={of.data.asOf}>{upTo(of.data.asOf)}</time>
    </span>
  )
}
