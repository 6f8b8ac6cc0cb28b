import { known } from '../api/asked'
import { useOverview } from '../api/queries'
import { Answer } from '../parts/Answer'
import { Loading } from '../parts/Loading'
import { PageHead } from '../parts/PageHead'
import { usePeriod } from '../shell/period'
import { useTitle } from '../shell/useTitle'
import { Counts } from './Counts'
import { LiveAlerts } from './LiveAlerts'
import { Ranking } from './Ranking'
import { Targets } from './Targets'
import { Welcome } from './Welcome'
import './overview.css'

/** The first screen: does the county keep its promise, who does not, and what is due now. */
export function OverviewPage() {
  useTitle('总览')
  const { period } = usePeriod()
  return period === null ? <Loading /> : <Overview period={period} />
}

function Overview({ period }: { period: string }) {
  const overview = useOverview(period)
  const nothing = period === 'all' && known(overview)?.noData
  return (
    <>
      <PageHead period={period}>
        总览
      </PageHead>
      {nothing ? (
        <Answer of={overview} evenWithoutData>
          {(data) => <Welcome overview={data} />}
        </Answer>
      ) : (
        <>
          <Targets period={period} />
          <Counts overview={overview} />
          <div className="overview-columns">
            <Ranking period={period} />
            <LiveAlerts period={period} />
          </div>
        </>
      )}
    </>
  )
}
