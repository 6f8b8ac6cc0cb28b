import { Link } from 'react-router'
import type { RankedUnit } from '../api/schemas'
import { MeasureText } from '../parts/MeasureText'
import { PartLinks } from '../parts/PartLinks'
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
        <span className="unit-scores-ways">
          <Link to={address('/indicators', { unit: unit.unitCode })}>该单位的指标</Link>
          <Link to={address('/alerts', { unit: unit.unitCode })}>该单位的预警</Link>
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col" className="right">
            指标值
          </th>
          <th scope="col" className="right">
            分子 / 分母
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
              <PartLinks
                measure={{ ...scored, value: null, display: scored.display ?? UNKNOWN }}
                unit={unit.unitCode}
                {...(scored.formula ? { formula: scored.formula } : {})}
              />
            </td>
            <td className="right">
              <b>{scored.pointsDisplay ?? '—'}</b>
              <span className="mute"> / {scored.weightDisplay ?? '不计'}</span>
            </td>
            <td className="unit-scores-reason">{scored.reason}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">合计</th>
          <td colSpan={2} />
          <td className="right">
            <b>{unit.scoreDisplay ?? '—'}</b>
            <span className="mute"> / {unit.score === null ? '不计' : '100'}</span>
          </td>
          <td className="unit-scores-reason mute">
            表中是封存时的数；点开的清单按现有数据列出，封存后又有补录或更正时，两者会不同。
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
