import type { Asked } from '../api/asked'
import type { Stamp } from '../api/schemas'
import { second, upTo } from '../words/times'

const LIVE = '按平台现有的数据算出，以后的补录和更正会使它变化；封存的考核结果见“单位排名”'
const SEALED = '季度考核封存的结果，不再变化；只采用数据截止以前记录的事件'

type Stamped = Stamp & { cutOff?: string }

/** Whether the figures below are live or sealed, as of when they are judged, and their own cut-off. */
export function AsOf({ of }: { of: Asked<Stamped> }) {
  if (of.state === 'asking') return <span className="asof">正在读取…</span>
  if (of.state === 'refused') return null
  const { asOf, cutOff } = of.data
  const until = (
    <>
      统计至 <time dateTime={asOf}>{upTo(asOf)}</time>
    </>
  )
  return cutOff === undefined ? (
    <span className="asof" title={LIVE} data-basis="live">
      <b className="basis">实时计算</b> {until}，{second(new Date(of.at).toISOString()).slice(11)} 取数
    </span>
  ) : (
    <span className="asof" title={SEALED} data-basis="sealed">
      <b className="basis basis-sealed">已封存</b> {until}，数据截止 {upTo(cutOff)}
    </span>
  )
}
