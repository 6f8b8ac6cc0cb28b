import { Segmented, Select } from 'antd'
import type { FieldEntry, RegisterEntry } from '../api/schemas'
import { LEVELS, levelName } from '../parts/LevelTag'
import { UnitSelect } from '../parts/UnitSelect'

const CLOCKS = [
  { value: '', label: '全部' },
  { value: 'open', label: '未办结' },
  { value: 'overdue', label: '已超期' },
  { value: 'running', label: '计时中' },
  { value: 'late', label: '逾期办结' },
  { value: 'on_time', label: '按时办结' },
]

interface Props {
  /** Undefined until its declaration is there. */
  register: RegisterEntry | undefined
  search: URLSearchParams
  filter: (wanted: Record<string, string | null>) => void
}

/** What the records may be asked for by: as the declaration says, and nothing that it does not. */
export function Filters({ register, search, filter }: Props) {
  if (!register) return <>记录</>
  const field = search.get('field')
  const value = search.get('value')
  return (
    <span className="filters" role="search" aria-label="筛选记录">
      {register.clock !== null && (
        <>
          <Segmented
            aria-label="计时"
            value={search.get('clock') ?? (search.get('open') === 'true' ? 'open' : '')}
            onChange={(chosen) =>
              filter(
                chosen === 'open' ? { open: 'true', clock: null } : { open: null, clock: chosen === '' ? null : chosen },
              )
            }
            options={CLOCKS}
          />
          <Select
            aria-label="最重的牌"
            className="register-level"
            value={search.get('level')?.toUpperCase() ?? ''}
            onChange={(level) => filter({ level: level === '' ? null : level })}
            options={[
              { value: '', label: '不论发牌' },
              ...LEVELS.map((level) => ({ value: level, label: `最重${levelName(level)}` })),
            ]}
          />
        </>
      )}
      {register.fields.some(({ role }) => role === 'UNIT') && (
        <UnitSelect unit={search.get('unit')} everybody="全部单位" choose={(unit) => filter({ unit })} />
      )}
      <Select
        aria-label="字段取值"
        className="register-values"
        placeholder="按取值筛选"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={field !== null && value !== null ? `${field} ${value}` : undefined}
        onChange={(chosen?: string) => {
          const [name, code] = chosen?.split(' ') ?? []
          filter({ field: name ?? null, value: code ?? null })
        }}
        options={register.fields.filter(hasFewValues).map((one) => ({
          label: one.label,
          title: one.label,
          options: valuesOf(one).map(({ code, name }) => ({
            value: `${one.name} ${code}`,
            label: `${one.label}：${name}`,
          })),
        }))}
      />
    </span>
  )
}

const hasFewValues = ({ kind, codes, masked }: FieldEntry) => !masked && (kind === 'FLAG' || codes.length > 0)

const YES_NO = [
  { code: 'true', name: '是' },
  { code: 'false', name: '否' },
]

const valuesOf = ({ kind, codes }: FieldEntry) => (kind === 'FLAG' ? YES_NO : codes)
