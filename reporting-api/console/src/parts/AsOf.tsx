import { upTo } from '../words/times'

/** Up to when the data reach that a figure rests on. */
export function AsOf({ at }: { at: string | undefined }) {
  if (!at) return null
  return (
    <span className="asof">
      数据截至 <time dateTime={at}>{upTo(at)}</time>
    </span>
  )
}
