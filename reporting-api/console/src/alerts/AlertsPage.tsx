import { Segmented, Table, Tag, type TableColumnsType } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { useAlerts } from '../api/queries'
import type { Alert, Level } from '../api/types'
import { CASE_WIDTH, MINUTE_WIDTH } from '../indicators/caseColumns'
import { Answer } from '../parts/Answer'
import { LevelTag, LEVELS, levelName } from '../parts/LevelTag'
import { Loading } from '../parts/Loading'
import { PageHead } from '../parts/PageHead'
import { Panel } from '../parts/Panel'
import { UnitSelect } from '../parts/UnitSelect'
import { useCaseAddress, usePeriod } from '../shell/period'
import { useTitle } from '../shell/useTitle'
import { count } from '../words/numbers'
import { isOver, lastInTime, minute, UNKNOWN } from '../words/times'
import { overText } from './due'
import { EscalationPanel } from './EscalationPanel'
import { alertKey, useAlertStream } from './stream'
import { StreamBadge } from './StreamBadge'
import './alerts.css'

const SIZE = 50

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
  const alerts = useAlerts({ period, level, unit, rule, open, revoked, page, size: SIZE })
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
      <PageHead period={period} of={alerts}>
        预警
      </PageHead>
      {rule === null && <EscalationPanel period={period} unit={unit} />}
      <Panel
        title={<Filters level={level} unit={unit} standing={standing} filter={filter} />}
        aside={<StreamBadge state={stream.state} over={isOver(period, Date.now())} reconnect={stream.reconnect} />}
      >
        <Answer of={alerts} rows={10}>
          {(data) => (
            <>
              <p className="total">
                共 <b>{count(data.total)}</b> 张{revoked === false && '未撤销的'}{open === true && '未消除的'}{open === false && '已办结或撤销的'}
                {level ? levelName(level) : '牌'}
                {rule && (
                  <Tag closable onClose={() => filter({ rule: null, revoked: null })} className="alert-rule">
                    规则 {rule}
                  </Tag>
                )}
              </p>
              <AlertTable
                alerts={data.items}
                fresh={stream.fresh}
                pagination={{
                  current: page + 1,
                  pageSize: SIZE,
                  total: data.total,
                  showSizeChanger: false,
                  hideOnSinglePage: true,
                  onChange: (next: number) => filter({ page: String(next - 1) }),
                }}
              />
            </>
          )}
        </Answer>
      </Panel>
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

interface TableProps {
  alerts: Alert[]
  fresh: ReadonlySet<string>
  pagination: object
}

function AlertTable({ alerts, fresh, pagination }: TableProps) {
  const caseAddress = useCaseAddress()
  const columns: TableColumnsType<Alert> = [
    { title: '级别', dataIndex: 'level', width: 68, render: (level: Level) => <LevelTag level={level} /> },
    {
      title: '办件编号',
      dataIndex: 'caseId',
      width: CASE_WIDTH,
      ellipsis: true,
      render: (caseId: string) => (
        <Link to={caseAddress(caseId)} className="mono" title={caseId}>
          {caseId}
        </Link>
      ),
    },
    { title: '事项', width: 160, ellipsis: true, render: (_, row) => row.itemName ?? row.itemCode ?? UNKNOWN },
    { title: '单位', width: 140, ellipsis: true, render: (_, row) => row.unitName ?? row.unitCode ?? UNKNOWN },
    { title: '发出', dataIndex: 'firesAt', width: MINUTE_WIDTH, render: minute },
    { title: '期限', dataIndex: 'dueAt', width: 116, render: lastInTime },
    {
      title: '发牌时',
      width: 116,
      render: (_, row) => <span className={`over over-${row.level.toLowerCase()}`}>{overText(row) ?? UNKNOWN}</span>,
    },
    {
      title: '理由',
      dataIndex: 'reason',
      render: (reason: string, { revokedAt }) => {
        const words = revokedAt ? `${minute(revokedAt)} 撤销 · ${reason}` : reason
        return (
          <span className={`alert-reason${revokedAt ? ' mute' : ''}`} title={words}>
            {words}
          </span>
        )
      },
    },
  ]
  return (
    <Table<Alert>
      size="small"
      rowKey={alertKey}
      columns={columns}
      dataSource={alerts}
      pagination={pagination}
      scroll={{ x: 1240 }}
      rowClassName={(row) => (fresh.has(alertKey(row)) ? 'row-fresh' : row.revokedAt ? 'row-revoked' : '')}
      locale={{ emptyText: '没有符合条件的预警。可放宽上面的条件，或选“全部”。' }}
      data-testid="alerts"
    />
  )
}
