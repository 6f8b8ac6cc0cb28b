import { Link } from 'react-router'
import type { IndicatorValue, Measure } from '../api/schemas'
import { useAddress } from '../shell/period'
import { count } from '../words/numbers'

interface Props {
  measure: Measure & { code: string; unit?: string }
  unit?: string
  formula?: IndicatorValue['formula']
}

/** Numerator over denominator, each a way to what it counts. */
export function PartLinks({ measure, unit, formula }: Props) {
  const address = useAddress()
  const to = (part: string) => `${address(`/indicators/${measure.code}`, { part, unit })}#members`
  if (measure.numerator === null || measure.denominator === null) return <span className="mute">无分子分母</span>
  return (
    <span className="part-links">
      {formula === 'COMPLEMENT' && '1 − '}
      <Link to={to('numerator')} title="查看分子明细" data-testid={`numerator-${measure.code}`}>
        {count(measure.numerator)}
      </Link>
      {' / '}
      <Link to={to('denominator')} title="查看分母明细">
        {count(measure.denominator)}
      </Link>
    </span>
  )
}
