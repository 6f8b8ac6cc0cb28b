import { Segmented } from 'antd'
import { useSearchParams } from 'react-router'
import type { Level } from '../api/schemas'
import { LEVELS, levelName } from '../parts/LevelTag'
import { Loading } from '../parts/Loading'
import { PageHead } from '../parts/PageHead'
import { Panel } from '../parts/Panel'
import { UnitSelect } from '../parts/UnitSelect'
import { RegisterCards } from '../registers/RegisterCards'
import { usePeriod } from '../shell/period'
import { useTitle } from '../shell/useTitle'
import { isOver } from '../words/times'
import { Cards, Cases, SIZE } from './CardLists'
import { EscalationPanel } from './EscalationPanel'
import { useAlertStream } from './stream'
import { StreamBadge } from './StreamBadge'
import './alerts.css'

/** What `?open=` may say: cards that still stand (the usual), those that no longer do, or all. */
const STANDINGS = ['true', 'false', 'all'] as const
type Standing = (typeof STANDINGS)[number]

/** All cards, by level, unit and whether they are still open. */
export function AlertsPage() {
  useTitle('预警')
  const { period } = usePeriod()
  return period === null ? <Loading /> : <Alerts period={period} />
}

function Alerts({ period }: { period: string }) {
  const [search, setSearch] = useSearchParams()
  const stream = useAlertStream()
  const level = LEVELS.find((one) => one === search.get('level')) ?? null
  const unit = search.get('unit')
  const standing = STANDINGS.find((one) => one === search.get('open')) ?? 'true'
  const rule = search.get('rule')
  const revoked = search.get('revoked') === 'false' ? false : null
  const open = standing === 'all' ? null : standing === 'true'
  const page = Math.max(0, Number(search.get('page') ?? 0) || 0)
  const query = { period, level, unit, rule, open, revoked, page, size: SIZE }
  const filter = (wanted: Wanted) =>
    setSearch((before) => {
      const after = new URLSearchParams(before)
      after.delete('page')
      for (const [name, value] of Object.entries(wanted)) {
        if (value === null) after.delete(name)
        else after.set(name, value)
      }
      return after
    })
  return (
    <>
      <PageHead period={period}>
        预警
      </PageHead>
      {rule === null && <EscalationPanel period={period} unit={unit} />}
      <Panel
        title={<Filters level={level} unit={unit} standing={standing} filter={filter} />}
        aside={<StreamBadge state={stream.state} over={isOver(period, Date.now())} reconnect={stream.reconnect} />}
      >
        {rule === null ? (
          <Cases query={query} fresh={stream.fresh} turn={(next) => filter({ page: String(next - 1) })} />
        ) : (
          <Cards
            query={query}
            fresh={stream.fresh}
            turn={(next) => filter({ page: String(next - 1) })}
            everyRule={() => filter({ rule: null, revoked: null })}
          />
        )}
      </Panel>
      {rule === null && <RegisterCards period={period} />}
    </>
  )
}

/** Parts of the address to set, or to take out where null. */
type Wanted = Record<string, string | null>

interface FiltersProps {
  level: Level | null
  unit: string | null
  standing: Standing
  filter: (wanted: Wanted) => void
}

function Filters({ level, unit, standing, filter }: FiltersProps) {
  return (
    <span className="filters" role="search" aria-label="筛选预警">
      <Segmented
        aria-label="级别"
        value={level ?? 'ALL'}
        onChange={(value) => filter({ level: value === 'ALL' ? null : value })}
        options={[
          { value: 'ALL', label: '全部级别' },
          ...LEVELS.map((value) => ({ value, label: levelName(value) })),
        ]}
      />
      <Segmented
        aria-label="是否消除"
        value={standing}
        onChange={(value) => filter({ open: value === 'true' ? null : value })}
        options={[
          { value: 'true', label: '未消除' },
          { value: 'false', label: '已办结或撤销' },
          { value: 'all', label: '全部' },
        ]}
      />
      <UnitSelect unit={unit} everybody="全部单位" choose={(code) => filter({ unit: code })} />
    </span>
  )
}
