import { Table } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import { known } from '../api/asked'
import { useRecords, type RecordQuery } from '../api/queries'
import type { RecordPage, RecordRow } from '../api/schemas'
import { Answer } from '../parts/Answer'
import { Loading } from '../parts/Loading'
import { Paged } from '../parts/Paged'
import { PageHead } from '../parts/PageHead'
import { Panel } from '../parts/Panel'
import { useAddress, useCaseAddress, usePeriod } from '../shell/period'
import { useTitle } from '../shell/useTitle'
import { count } from '../words/numbers'
import { columns } from './columns'
import { Dictionary } from './Dictionary'
import { Filters } from './Filters'
import './registers.css'

const SIZE = 50

/** One register: its records as they stand, and what its declaration says. */
export function RegisterPage() {
  const { code = '' } = useParams()
  const { period } = usePeriod()
  return period === null ? <Loading /> : <Register code={code} period={period} />
}

function Register({ code, period }: { code: string; period: string }) {
  const [search, setSearch] = useSearchParams()
  const address = useAddress()
  const page = Math.max(0, Number(search.get('page') ?? 0) || 0)
  const records = useRecords(code, {
    period,
    unit: search.get('unit'),
    field: search.get('field'),
    value: search.get('value'),
    // Whatever the address says: the API refuses what it does not know.
    clock: search.get('clock') as RecordQuery['clock'],
    open: search.get('open') as unknown as RecordQuery['open'],
    level: search.get('level') as RecordQuery['level'],
    page,
    size: SIZE,
  })
  const register = known(records)?.register
  useTitle(`台账 ${register?.name ?? code}`)
  const filter = (wanted: Record<string, string | null>) =>
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
      <PageHead period={period} of={records} scoped={false}>
        <Link to={address('/registers')} className="crumb">
          台账
        </Link>
        {register?.name ?? code}
      </PageHead>
      <Panel title={<Filters register={register} search={search} filter={filter} />}>
        <Answer of={records} rows={10}>
          {(data) => <List data={data} page={page} turn={(next) => filter({ page: String(next - 1) })} />}
        </Answer>
      </Panel>
      {register && (
        <Panel title="口径" aside={<span className="mono">{register.file}</span>}>
          <Dictionary register={register} />
        </Panel>
      )}
    </>
  )
}

function List({ data, page, turn }: { data: RecordPage; page: number; turn: (page: number) => void }) {
  const address = useAddress()
  const toCase = useCaseAddress()
  const { code } = data.register
  const list = columns(data.register, {
    toRecord: ({ source, key }) => address(`/registers/${code}/record`, { source, key }),
    toCase,
  })
  return (
    <>
      <p className="total" data-testid="records-total">
        共 <b>{count(data.total)}</b> 条记录
      </p>
      <Paged page={page} size={SIZE} total={data.total} turn={turn}>
        <Table<RecordRow>
          size="small"
          rowKey={({ source, key }) => `${source} ${key}`}
          data-testid="records"
          columns={list}
          dataSource={data.items}
          scroll={{ x: list.reduce((sum, { width }) => sum + Number(width), 0) }}
          locale={{ emptyText: '没有符合的记录。可换一个统计期，或放宽上面的条件。' }}
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
  )
}
