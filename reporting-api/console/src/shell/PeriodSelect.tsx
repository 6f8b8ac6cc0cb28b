import { Select } from 'antd'
import { usePeriods } from '../api/queries'
import { periodName } from '../words/times'
import { usePeriod } from './period'

/** The period that all figures of the console are for. */
export function PeriodSelect() {
  const { period, choose } = usePeriod()
  const periods = usePeriods()
  const known = (periods.data?.items ?? []).map((quarter) => quarter.period)
  const all = period === null || known.includes(period) || period === 'all' ? known : [period, ...known]
  return (
    <label className="shell-period">
      <span>统计期</span>
      <Select
        aria-label="统计期"
        value={period}
        loading={period === null || periods.isPending}
        onChange={choose}
        popupMatchSelectWidth={false}
        options={[...all, 'all'].map((value) => ({ value, label: periodName(value) }))}
      />
    </label>
  )
}
