import { Segmented, Table, Tag, type TableColumnsType } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { useAlerts, useCardedCases, type AlertQuery } from '../api/queries'
import type { Alert, CardedCase, Level } from '../api/types'
import { CASE_WIDTH, MINUTE_WIDTH } from '../indicators/caseColumns'
import { Answer } from '../parts/Answer'
import { AsOf } from '../parts/AsOf'
import { LevelTag, LEVELS, levelName } from '../parts/LevelTag'
import { Loading } from '../parts/Loading'
import { Paged } from '../parts/Paged'
import { PageHead } from '../parts/PageHead'
import { Panel } from '../parts/Panel'
import { UnitSelect } from '../parts/UnitSelect'
import { useCaseAddress, usePeriod } from '../shell/period'
import { useTitle } from '../shell/useTitle'
import { caseNumber } from '../words/caseNumber'
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

interface ListProps {
  query: AlertQuery & { page: number }
  fresh: ReadonlySet<string>
  turn: (page: number) => void
}

const WHICH: Readonly<Record<string, string>> = { true: '有未消除的牌', false: '有已办结或撤销的牌', null: '发过牌' }

/** The matters: each case once, its cards on unfolding. */
function Cases({ query, fresh, turn }: ListProps) {
  const cases = useCardedCases(query)
  const caseAddress = useCaseAddress()
  return (
    <Answer of={cases} rows={10}>
      {(data) => (
        <>
          <p className="total" data-testid="alerts-total">
            共 <b>{count(data.total)}</b> 件{WHICH[String(query.open ?? null)]}
            {query.level && `、最高为${levelName(query.level)}`}（{count(data.cards)} 张） <AsOf of={cases} />
          </p>
          <Paged page={query.page} size={SIZE} total={data.total} turn={turn}>
          <Table<CardedCase>
            size="small"
            rowKey="caseId"
            columns={[
              { title: '最高', dataIndex: 'level', width: 68, render: (level: Level) => <LevelTag level={level} /> },
              caseColumn(caseAddress),
              { title: '事项', width: 220, ellipsis: true, render: (_, row) => row.itemName ?? row.itemCode ?? UNKNOWN },
              { title: '单位', width: 180, ellipsis: true, render: (_, row) => row.unitName ?? row.unitCode ?? UNKNOWN },
              { title: '期限', dataIndex: 'dueAt', width: 116, render: lastInTime },
              {
                title: '现状',
                width: 150,
                render: (_, row) => <span className={`over over-${row.standing.toLowerCase()}`}>{row.standingName}</span>,
              },
              { title: '最近发牌', dataIndex: 'firesAt', width: MINUTE_WIDTH, render: minute },
              { title: '牌', width: 150, render: (_, row) => <Levels cards={row.cards} /> },
            ]}
            expandable={{
              expandedRowRender: (row) => <CardTable alerts={row.cards} fresh={fresh} />,
            }}
            dataSource={data.items}
            pagination={pages(query.page, data.total, turn)}
            scroll={{ x: 1180 }}
            rowClassName={(row) => (row.cards.some((card) => fresh.has(alertKey(card))) ? 'row-fresh' : '')}
            locale={{ emptyText: '没有符合条件的办件。可放宽上面的条件，或选“全部”。' }}
            data-testid="alerts"
          />
          </Paged>
        </>
      )}
    </Answer>
  )
}

/** A case's cards, a sign each. */
function Levels({ cards }: { cards: Alert[] }) {
  return (
    <span className="levels">
      {cards.map((card) => (
        <span key={card.level} className={card.revokedAt ? 'level-revoked' : ''}>
          <LevelTag level={card.level} />
        </span>
      ))}
    </span>
  )
}

/** The cards of one rule, one by one: what an escalation stands on. */
function Cards({ query, fresh, turn, everyRule }: ListProps & { everyRule: () => void }) {
  const alerts = useAlerts(query)
  return (
    <Answer of={alerts} rows={10}>
      {(data) => (
        <>
          <p className="total" data-testid="alerts-total">
            共 <b>{count(data.total)}</b> 张{query.revoked === false && '未撤销的'}
            {query.open === true && '未消除的'}
            {query.open === false && '已办结或撤销的'}
            {query.level ? levelName(query.level) : '牌'}
            <Tag closable onClose={everyRule} className="alert-rule">
              判定依据 {query.rule}
            </Tag>
            <AsOf of={alerts} />
          </p>
          <Paged page={query.page} size={SIZE} total={data.total} turn={turn}>
            <CardTable alerts={data.items} fresh={fresh} pagination={pages(query.page, data.total, turn)} />
          </Paged>
        </>
      )}
    </Answer>
  )
}

const pages = (page: number, total: number, turn: (page: number) => void) => ({
  current: page + 1,
  pageSize: SIZE,
  total,
  showSizeChanger: false,
  hideOnSinglePage: true,
  onChange: turn,
})

function caseColumn(caseAddress: (caseId: string) => string) {
  return {
    title: '办件编号',
    dataIndex: 'caseId',
    width: CASE_WIDTH,
    ellipsis: true,
    render: (caseId: string) => (
      <Link to={caseAddress(caseId)} className="mono" title={caseId}>
        {caseNumber(caseId)}
      </Link>
    ),
  }
}

interface TableProps {
  alerts: Alert[]
  fresh: ReadonlySet<string>
  /** Absent where the cards are those of one case, which stands above them. */
  pagination?: object
}

function CardTable({ alerts, fresh, pagination }: TableProps) {
  const caseAddress = useCaseAddress()
  const columns: TableColumnsType<Alert> = [
    { title: '级别', dataIndex: 'level', width: 68, render: (level: Level) => <LevelTag level={level} /> },
    ...(pagination
      ? [
          caseColumn(caseAddress),
          { title: '事项', width: 160, ellipsis: true, render: (_: unknown, row: Alert) => row.itemName ?? row.itemCode ?? UNKNOWN },
          { title: '单位', width: 140, ellipsis: true, render: (_: unknown, row: Alert) => row.unitName ?? row.unitCode ?? UNKNOWN },
        ]
      : []),
    { title: '发出', dataIndex: 'firesAt', width: MINUTE_WIDTH, render: minute },
    { title: '期限', dataIndex: 'dueAt', width: 116, render: lastInTime },
    { title: '发牌时', width: 150, render: (_, row) => overText(row) ?? UNKNOWN },
    {
      title: '现状',
      width: 150,
      render: (_, row) => <span className={`over over-${row.standing.toLowerCase()}`}>{row.standingName}</span>,
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
      pagination={pagination ?? false}
      {...(pagination ? { scroll: { x: 1300 }, 'data-testid': 'cards-of-rule' } : {})}
      rowClassName={(row) => (fresh.has(alertKey(row)) ? 'row-fresh' : row.revokedAt ? 'row-revoked' : '')}
      locale={{ emptyText: '没有符合条件的牌。可放宽上面的条件，或选“全部”。' }}
    />
  )
}
