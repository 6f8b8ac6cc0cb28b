import type { TableColumnsType } from 'antd'
import { Link } from 'react-router'
import type { FieldEntry, FieldValue, RecordRow, RegisterEntry } from '../api/schemas'
import { LevelTag } from '../parts/LevelTag'
import { caseNumber } from '../words/caseNumber'
import { lastInTime, UNKNOWN } from '../words/times'
import { ClockText } from './ClockText'

const WIDTHS: Readonly<Record<FieldEntry['kind'], number>> = {
  TEXT: 220,
  CODE: 140,
  PERSON: 110,
  WHOLE: 92,
  DECIMAL: 92,
  TIME: 166,
  DATE: 110,
  FLAG: 84,
}

interface Ways {
  toRecord: (row: RecordRow) => string
  toCase: (caseId: string) => string
}

/** A column for each field of the declaration, the key first and always in sight. */
export function columns({ fields, clock }: RegisterEntry, ways: Ways): TableColumnsType<RecordRow> {
  const key = fields.find(({ role }) => role === 'KEY')
  return [
    {
      title: key?.label ?? '编号',
      width: 180,
      fixed: 'left',
      ellipsis: true,
      render: (_, row) => (
        <Link to={ways.toRecord(row)} className="mono" title={row.key}>
          {row.key}
        </Link>
      ),
    },
    ...(clock === null
      ? []
      : [
          { title: '计时', width: 110, render: (_: unknown, row: RecordRow) => <ClockText clock={row.clock} /> },
          { title: '期限', width: 116, render: (_: unknown, row: RecordRow) => lastInTime(row.clock?.dueAt) },
          {
            title: '已发牌',
            width: 84,
            render: (_: unknown, { level }: RecordRow) => (level === null ? UNKNOWN : <LevelTag level={level} />),
          },
        ]),
    ...fields
      .filter(({ role }) => role !== 'KEY')
      .map((field) => ({
        title: field.label,
        width: WIDTHS[field.kind],
        ellipsis: true,
        align: field.kind === 'WHOLE' || field.kind === 'DECIMAL' ? ('right' as const) : ('left' as const),
        render: (_: unknown, row: RecordRow) => <Shown field={field} value={row.values[field.name]} toCase={ways.toCase} />,
      })),
  ]
}

/** A value as officials read it; what is hidden, and what there is none of, look like neither a value nor each other. */
export function Shown({ field, value, toCase }: { field: FieldEntry; value: FieldValue | undefined; toCase: Ways['toCase'] }) {
  if (!value || value.display === null) return <span className="mute">{UNKNOWN}</span>
  if (value.value === null) return <i className="mute">{value.display}</i>
  return field.points === 'CASE' ? (
    <Link to={toCase(String(value.value))} className="mono" title={value.display}>
      {caseNumber(value.display)}
    </Link>
  ) : (
    <span title={value.display}>{value.display}</span>
  )
}
