import { Descriptions } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import { known } from '../api/asked'
import { useIndicator } from '../api/queries'
import type { Definition, IndicatorDetail } from '../api/schemas'
import { Answer, NoData } from '../parts/Answer'
import { Loading } from '../parts/Loading'
import { MeasureText } from '../parts/MeasureText'
import { PageHead } from '../parts/PageHead'
import { Panel } from '../parts/Panel'
import { PartLinks } from '../parts/PartLinks'
import { VerdictTag } from '../parts/VerdictTag'
import { useAddress, usePeriod } from '../shell/period'
import { useTitle } from '../shell/useTitle'
import { targetText } from '../words/measures'
import { Members } from './Members'
import { Units } from './Units'
import './indicators.css'

/** One indicator: what it says, how it is counted, who stands where, and the cases behind it. */
export function IndicatorPage() {
  const { code = '' } = useParams()
  const { period } = usePeriod()
  useTitle(`指标 ${code}`)
  return period === null ? <Loading /> : <Indicator code={code} period={period} />
}

function Indicator({ code, period }: { code: string; period: string }) {
  const indicator = useIndicator(code, period)
  const address = useAddress()
  return (
    <>
      <PageHead period={period} of={indicator}>
        <Link to={address('/indicators')} className="crumb">
          指标
        </Link>
        {known(indicator)?.county.name ?? code}
      </PageHead>
      <Answer of={indicator} rows={10} evenWithoutData>
        {(data) => <Detail data={data} period={period} />}
      </Answer>
    </>
  )
}

function Detail({ data, period }: { data: IndicatorDetail; period: string }) {
  const { county, definition } = data
  const [search, setSearch] = useSearchParams()
  const unit = search.get('unit')
  const choose = (code: string | null) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (code === null) after.delete('unit')
        else after.set('unit', code)
        after.delete('page')
        return after
      },
      { preventScrollReset: true },
    )
  return (
    <>
      <div className="indicator-columns">
        <Panel title="全县" aside={<VerdictTag measure={county} />} className="definition">
          <p className="definition-figure">
            {county.state === 'VALUE' ? <output>{county.display}</output> : <MeasureText measure={county} />}
            <span>
              <PartLinks measure={county} formula={county.formula} />
            </span>
          </p>
          <Descriptions
            size="small"
            column={1}
            items={[
              { key: 'target', label: '目标', children: `${targetText(county)}（${county.targetKind}）` },
              { key: 'clause', label: '条款', children: <span className="mono">{county.clause ?? '方案未列'}</span> },
              { key: 'definition', label: '口径', children: definition.note },
              ...(county.reason ? [{ key: 'reason', label: '理由', children: county.reason }] : []),
              ...(county.rule
                ? [{ key: 'rule', label: '判定依据', children: <span className="mono">{`${county.rule} · ${county.ruleVersion ?? ''}`}</span> }]
                : []),
            ]}
          />
          <Formal definition={definition} />
        </Panel>
        {data.noData ? (
          <Panel title="分单位">
            <NoData reason={data.noData} />
          </Panel>
        ) : (
          <Units data={data} chosen={unit} choose={choose} />
        )}
      </div>
      <Members code={county.code} definition={definition} formula={county.formula} period={period} unit={unit} units={data.units} choose={choose} />
    </>
  )
}

/** The definition to the letter, for whoever checks a number by hand. */
function Formal({ definition }: { definition: Definition }) {
  return (
    <details className="formal">
      <summary>供管理员：计算公式（版本 {definition.version}）</summary>
      <dl>
        <dt>范围</dt>
        <dd>{definition.population}</dd>
        <dt>{definition.numeratorSummed ? '分子（合计）' : '分子（计数）'}</dt>
        <dd>{definition.numerator}</dd>
        <dt>{definition.denominator === null ? '分母' : '分母（合计）'}</dt>
        <dd>{definition.denominator ?? '范围内全部'}</dd>
      </dl>
    </details>
  )
}
