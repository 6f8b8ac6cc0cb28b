import { Button, Table, Tabs } from 'antd'
import { useEffect, useRef } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import { useMembers } from '../api/queries'
import type { CaseMember, Definition, IndicatorValue, ItemMember, Members as Page, Part, UnitMeasure } from '../api/schemas'
import { Answer } from '../parts/Answer'
import { MeasureText } from '../parts/MeasureText'
import { Paged } from '../parts/Paged'
import { Panel } from '../parts/Panel'
import { PartLinks } from '../parts/PartLinks'
import { count } from '../words/numbers'
import { caseColumns } from './caseColumns'
import { itemColumns } from './itemColumns'
import { useAddress, useCaseAddress } from '../shell/period'

const SIZE = 50

const PARTS: readonly { key: Part; label: string }[] = [
  { key: 'numerator', label: '分子' },
  { key: 'denominator', label: '分母' },
  { key: 'remainder', label: '差额（在分母、不在分子）' },
]

interface Props {
  code: string
  definition: Definition
  formula: IndicatorValue['formula']
  period: string
  unit: string | null
  units: UnitMeasure[]
  choose: (unit: string | null) => void
}

/** The cases or items that a numerator or denominator counts, one by one. */
export function Members({ code, definition, formula, period, unit, units, choose }: Props) {
  const [search, setSearch] = useSearchParams()
  // What is added up has no rows that lie in the denominator alone.
  const parts = definition.numeratorSummed ? PARTS.slice(0, 2) : PARTS
  const part = parts.find(({ key }) => key === search.get('part'))?.key ?? 'numerator'
  const page = Math.max(0, Number(search.get('page') ?? 0) || 0)
  const members = useMembers(code, { part, period, unit, page, size: SIZE })
  const anchor = useScrollTarget('#members', members.state === 'answered')
  const show = (given: { part?: Part; page?: number }) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        after.set('part', given.part ?? part)
        after.set('page', String(given.page ?? 0))
        return after
      },
      { preventScrollReset: true },
    )
  const measure = units.find(({ unitCode }) => unitCode === unit)
  const unitName = measure?.unitName ?? unit
  return (
    <div ref={anchor} id="members" className="members">
      <Panel
        title={
          <>
            明细：{unitName ?? '全县'}
            {measure && (
              <span className="members-figure" data-testid="members-figure">
                <MeasureText measure={measure} />
                <PartLinks measure={{ ...measure, code }} unit={measure.unitCode} formula={formula} />
              </span>
            )}
          </>
        }
        aside={
          unit !== null && (
            <Button size="small" onClick={() => choose(null)}>
              查看全县
            </Button>
          )
        }
      >
        <Tabs
          size="small"
          activeKey={part}
          onChange={(key) => show({ part: key as Part })}
          items={parts.map(({ key, label }) => ({ key, label }))}
        />
        <Answer of={members} rows={8}>
          {(data) => (
            <>
              <p className="total" data-testid="members-total">
                共 <b>{count(data.total)}</b> {data.subject === 'case' ? '件办件' : '个事项'}
                {definition.numeratorSummed && <Sum page={data} />}
              </p>
              <Paged page={page} size={SIZE} total={data.total} turn={(next) => show({ page: next - 1 })}>
              <Rows
                code={code}
                summed={definition.numeratorSummed}
                subject={data.subject}
                items={data.items}
                pagination={{
                  current: page + 1,
                  pageSize: SIZE,
                  total: data.total ?? 0,
                  showSizeChanger: false,
                  hideOnSinglePage: true,
                  onChange: (next: number) => show({ page: next - 1 }),
                }}
              />
              </Paged>
            </>
          )}
        </Answer>
      </Panel>
    </div>
  )
}

/** Where values are added up, what the rows come to. */
function Sum({ page }: { page: Page }) {
  return (
    <>
      ，“计入”一列合计 <b>{count(page.amount)}</b>
    </>
  )
}

interface RowsProps {
  code: string
  summed: boolean
  subject: 'case' | 'item'
  items: (CaseMember | ItemMember)[]
  pagination: object
}

function Rows({ code, summed, subject, items, pagination }: RowsProps) {
  const address = useAddress()
  const caseAddress = useCaseAddress()
  const shared = {
    size: 'small' as const,
    pagination,
    scroll: { x: subject === 'case' ? 1240 : 1000 },
    locale: { emptyText: '没有符合的记录' },
  }
  return subject === 'case' ? (
    <Table<CaseMember>
      {...shared}
      data-testid="members"
      rowKey="caseId"
      columns={caseColumns(caseAddress, summed)}
      dataSource={items as CaseMember[]}
    />
  ) : (
    <Table<ItemMember>
      {...shared}
      data-testid="members"
      rowKey="itemCode"
      columns={itemColumns(address, code, summed)}
      dataSource={items as ItemMember[]}
    />
  )
}

/** Scrolls to an element where the address asks for it, once the page below it is there. */
function useScrollTarget(hash: string, ready: boolean) {
  const target = useRef<HTMLDivElement>(null)
  const location = useLocation()
  useEffect(() => {
    if (ready && location.hash === hash) target.current?.scrollIntoView({ block: 'start' })
  }, [ready, location.hash, location.key, hash])
  return target
}
