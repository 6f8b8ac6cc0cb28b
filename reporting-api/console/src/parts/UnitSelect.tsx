import { Select } from 'antd'
import { known } from '../api/asked'
import { useUnits } from '../api/queries'

/** Kinds of organisations that handle cases; halls and windows only house them. */
const HANDLING = new Set(['DEPARTMENT', 'TOWN'])

interface Props {
  unit: string | null
  everybody: string
  choose: (unit: string | null) => void
}

/** A choice among departments and towns, in official order. */
export function UnitSelect({ unit, everybody, choose }: Props) {
  const units = (known(useUnits())?.items ?? []).filter(({ kind }) => HANDLING.has(kind))
  return (
    <Select
      aria-label="单位"
      className="unit-select"
      value={unit ?? undefined}
      placeholder={everybody}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(value: string | undefined) => choose(value ?? null)}
      options={units.map(({ unitCode, unitName }) => ({ value: unitCode, label: unitName }))}
    />
  )
}
