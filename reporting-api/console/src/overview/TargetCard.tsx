import { Tooltip } from 'antd'
import { Link } from 'react-router'
import type { IndicatorValue } from '../api/schemas'
import { TargetGauge } from '../charts/TargetGauge'
import { PartLinks } from '../parts/PartLinks'
import { VerdictTag } from '../parts/VerdictTag'
import { useAddress } from '../shell/period'
import { measureText, targetText } from '../words/measures'

/** One target: gauge, figure, verdict, and the way down to the cases behind it. */
export function TargetCard({ measure }: { measure: IndicatorValue }) {
  const address = useAddress()
  return (
    <article className={`target target-${measure.state.toLowerCase()}`} data-testid={`target-${measure.code}`}>
      <header className="target-head">
        <h2>
          <Link to={address(`/indicators/${measure.code}`)}>{measure.name}</Link>
        </h2>
        <VerdictTag measure={measure} />
      </header>
      <Dial measure={measure} />
      <p className="target-line">
        <span>
          目标 <b>{targetText(measure)}</b>
        </span>
        <PartLinks measure={measure} formula={measure.formula} />
      </p>
      {measure.reason && (
        <Tooltip title={measure.reason} placement="bottom">
          <p className="target-reason">{measure.reason}</p>
        </Tooltip>
      )}
    </article>
  )
}

/** A gauge where there is a value; a broken ring where there are no data; no ring where it does not apply. */
function Dial({ measure }: { measure: IndicatorValue }) {
  if (measure.state === 'VALUE' && measure.value !== null) {
    return (
      <div className="dial">
        <TargetGauge measure={{ ...measure, value: measure.value }} />
        <output className="dial-figure">{measureText(measure)}</output>
      </div>
    )
  }
  if (measure.state === 'NOT_APPLICABLE') {
    return (
      <div className="dial dial-na" role="img" aria-label={`${measure.name}：不适用`}>
        <output className="dial-words">不适用</output>
        <span>本期不考核此项</span>
      </div>
    )
  }
  return (
    <div className="dial dial-nodata" role="img" aria-label={`${measure.name}：无数据`}>
      <svg viewBox="0 0 200 132" aria-hidden>
        <path d="M31 112a74 74 0 1 1 138 0" fill="none" stroke="#b4bfca" strokeWidth="3" strokeDasharray="3 7" />
      </svg>
      <output className="dial-words">无数据</output>
      <span>分母为 0，不是 0%</span>
    </div>
  )
}
