import { Table } from 'antd'
import { useSearchParams } from 'react-router'
import { known } from '../api/asked'
import { useCases, useOverview, type CaseQuery } from '../api/queries'
import type { CaseMember } from '../api/schemas'
import { caseColumns } from '../indicators/caseColumns'
import { Answer } from '../parts/Answer'
import { Loading } from '../parts/Loading'
import { Paged } from '../parts/Paged'
import { PageHead } from '../parts/PageHead'
import { Panel } from '../parts/Panel'
import { useCaseAddress, usePeriod } from '../shell/period'
import { useTitle } from '../shell/useTitle'
import { count } from '../words/numbers'

const SIZE = 50

/** The totals of the overview that a list may be of. */
const TOTALS: Readonly<Record<string, string>> = {
  cases: '全部办件',
  online: '网上申请的办件',
  closed: '已办结的办件',
  closed_on_time: '按时办结的办件',
  open_overdue: '超期未结的办件',
}

/** The cases behind a total of the first screen, with a finding, or of an item. */
export function CasesPage() {
  useTitle('办件清单')
  const { period } = usePeriod()
  return period === null ? <Loading /> : <Cases period={period} />
}

function Cases({ period }: { period: string }) {
  const [search, setSearch] = useSearchParams()
  const caseAddress = useCaseAddress()
  // Whatever the address says: the API refuses what it does not know.
  const of = (search.get('of') ?? 'cases') as NonNullable<CaseQuery['of']>
  const finding = search.get('finding') as CaseQuery['finding']
  const item = search.get('item')
  const page = Math.max(0, Number(search.get('page') ?? 0) || 0)
  const cases = useCases({ period, of, finding, item, page, size: SIZE })
  const findings = known(useOverview(period))?.findings ?? []
  const turn = (next: number) =>
    setSearch((before) => {
      const after = new URLSearchParams(before)
      after.set('page', String(next - 1))
      return after
    })
  const narrowed = [
    finding && `数据疑点：${findings.find(({ code }) => code === finding)?.name ?? finding}`,
    item && `事项：${known(cases)?.items[0]?.itemName ?? item}`,
  ].filter(Boolean)
  return (
    <>
      <PageHead period={period} of={cases}>
        {TOTALS[of] ?? of}
      </PageHead>
      <Panel title={narrowed.length === 0 ? '清单' : narrowed.join('；')}>
        <Answer of={cases} rows={10}>
          {(data) => (
            <>
              <p className="total" data-testid="cases-total">
                共 <b>{count(data.total)}</b> 件办件
              </p>
              <Paged page={page} size={SIZE} total={data.total} turn={turn}>
              <Table<CaseMember>
                size="small"
                rowKey="caseId"
                data-testid="cases"
                columns={caseColumns(caseAddress, false)}
                dataSource={data.items}
                scroll={{ x: 1240 }}
                locale={{ emptyText: '没有符合的办件。可换一个统计期。' }}
                pagination={{
                  current: page + 1,
                  pageSize: SIZE,
                  total: data.total ?? 0,
                  showSizeChanger: false,
                  hideOnSinglePage: true,
                  onChange: turn,
                }}
              />
              </Paged>
            </>
          )}
        </Answer>
      </Panel>
    </>
  )
}
