import { Select } from 'antd'
import { known } from '../api/asked'
import { usePeriods } from '../api/queries'
import { periodName } from '../words/times'
import { usePeriod } from './period'

/** The period that all figures of the console are for. */
export function PeriodSelect() {
  const { period, choose } = usePeriod()
  const periods = usePeriods()
  const quarters = (known(periods)?.items ?? []).map((quarter) => quarter.period)
  const all = period === null || quarters.includes(period) || period === 'all' ? quarters : [period, ...quarters]
  return (
    <label className="shell-period">
      <span>统计期</span>
      <Select
        aria-label="统计期"
        value={period}
        loading={period === null || periods.state === 'asking'}
        onChange={choose}
        popupMatchSelectWidth={false}
        options={[...all, 'all'].map((value) => ({ value, label: periodName(value) }))}
      />
    </label>
  )
}
