import { useOverview } from '../api/queries'
import { AsOf } from '../parts/AsOf'
import { Loading } from '../parts/Loading'
import { usePeriod } from '../shell/period'
import { useTitle } from '../shell/useTitle'
import { periodName } from '../words/times'
import { Counts } from './Counts'
import { LiveAlerts } from './LiveAlerts'
import { Ranking } from './Ranking'
import { Targets } from './Targets'
import './overview.css'

/** The first screen: does the county keep its promise, who does not, and what is due now. */
export function OverviewPage() {
  useTitle('总览')
  const { period } = usePeriod()
  return period === null ? <Loading /> : <Overview period={period} />
}

function Overview({ period }: { period: string }) {
  const overview = useOverview(period)
  return (
    <>
      <div className="page-head">
        <h1>
          总览 <span className="page-period">{periodName(period)}</span>
        </h1>
        <AsOf of={overview} />
      </div>
      <Targets period={period} />
      <Counts overview={overview} />
      <div className="overview-columns">
        <Ranking period={period} />
        <LiveAlerts period={period} />
      </div>
    </>
  )
}
