import { Table, type TableColumnsType } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { known } from '../api/asked'
import { useIndicators, useUnits } from '../api/queries'
import type { IndicatorValue } from '../api/schemas'
import { Answer } from '../parts/Answer'
import { Loading } from '../parts/Loading'
import { MeasureText } from '../parts/MeasureText'
import { PageHead } from '../parts/PageHead'
import { Panel } from '../parts/Panel'
import { PartLinks } from '../parts/PartLinks'
import { UnitSelect } from '../parts/UnitSelect'
import { VerdictTag } from '../parts/VerdictTag'
import { useAddress, usePeriod } from '../shell/period'
import { useTitle } from '../shell/useTitle'
import { targetText } from '../words/measures'
import './indicators.css'

/** All indicators of the county or of one unit. */
export function IndicatorsPage() {
  useTitle('指标')
  const { period } = usePeriod()
  return period === null ? <Loading /> : <Indicators period={period} />
}

function Indicators({ period }: { period: string }) {
  const [search, setSearch] = useSearchParams()
  const unit = search.get('unit')
  const indicators = useIndicators(period, unit)
  const units = known(useUnits())?.items ?? []
  const choose = (code: string | null) =>
    setSearch((before) => {
      const after = new URLSearchParams(before)
      if (code) after.set('unit', code)
      else after.delete('unit')
      return after
    })
  return (
    <>
      <PageHead period={period} of={indicators}>
        指标
      </PageHead>
      <Panel
        title={unit === null ? '全县' : (units.find(({ unitCode }) => unitCode === unit)?.unitName ?? unit)}
        aside={
          <UnitSelect unit={unit} everybody="全县" choose={choose} />
        }
      >
        <Answer of={indicators} rows={10}>
          {({ items }) => <IndicatorTable items={items} unit={unit} />}
        </Answer>
      </Panel>
    </>
  )
}

function IndicatorTable({ items, unit }: { items: IndicatorValue[]; unit: string | null }) {
  const address = useAddress()
  const columns: TableColumnsType<IndicatorValue> = [
    { title: '编号', dataIndex: 'code', width: 64, render: (code: string) => <span className="mono">{code}</span> },
    {
      title: '指标',
      dataIndex: 'name',
      width: 210,
      render: (name: string, { code }) => (
        <Link to={address(`/indicators/${code}`, { unit })} className="indicator-name">
          {name}
        </Link>
      ),
    },
    {
      title: '值',
      width: 120,
      align: 'right',
      render: (_, measure) =>
        measure.state === 'VALUE' ? <b>{measure.display}</b> : <MeasureText measure={measure} />,
    },
    {
      title: '分子 / 分母',
      width: 176,
      align: 'right',
      render: (_, measure) => <PartLinks measure={measure} formula={measure.formula} {...(unit ? { unit } : {})} />,
    },
    {
      title: '目标',
      width: 170,
      render: (_, measure) =>
        measure.target === null ? (
          <span className="mute">{measure.targetKind ?? '监测指标'}</span>
        ) : (
          <>
            {targetText(measure)} <span className="mute kind">{measure.targetKind}</span>
          </>
        ),
    },
    {
      title: '判定',
      width: 100,
      render: (_, measure) => <VerdictTag measure={measure} />,
    },
    { title: '理由', dataIndex: 'reason', ellipsis: true, render: (reason) => <span className="mute">{reason}</span> },
  ]
  return (
    <Table<IndicatorValue>
      size="small"
      rowKey="code"
      columns={columns}
      dataSource={items}
      pagination={false}
      scroll={{ x: 1000 }}
      data-testid="indicators"
    />
  )
}
