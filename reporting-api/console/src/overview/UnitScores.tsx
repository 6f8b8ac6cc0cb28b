import { Link } from 'react-router'
import type { RankedUnit } from '../api/types'
import { MeasureText } from '../parts/MeasureText'
import { useAddress } from '../shell/period'
import { UNKNOWN } from '../words/times'

/** Where a unit's points come from: every indicator with its value, weight, points and the reason. */
export function UnitScores({ unit }: { unit: RankedUnit }) {
  const address = useAddress()
  return (
    <table className="unit-scores" data-testid="unit-scores">
      <caption>
        {unit.unitName}得分构成
        {unit.reason && <span className="mute">　{unit.reason}</span>}
        <Link to={address('/alerts', { unit: unit.unitCode })}>该单位的预警</Link>
      </caption>
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col" className="right">
            指标值
          </th>
          <th scope="col" className="right">
            得分 / 权重
          </th>
          <th scope="col">理由</th>
        </tr>
      </thead>
      <tbody>
        {unit.indicators.map((scored) => (
          <tr key={scored.code}>
            <th scope="row">
              <Link to={`${address(`/indicators/${scored.code}`, { unit: unit.unitCode })}#members`}>
                {scored.name}
              </Link>
            </th>
            <td className="right">
              <MeasureText measure={{ ...scored, display: scored.display ?? UNKNOWN }} />
            </td>
            <td className="right">
              <b>{scored.points === null ? '—' : scored.points.toFixed(2)}</b>
              <span className="mute"> / {scored.weight ?? '不计'}</span>
            </td>
            <td className="unit-scores-reason">{scored.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
