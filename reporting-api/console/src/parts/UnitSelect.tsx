import { Select } from 'antd'
import { known } from '../api/asked'
import { useUnits } from '../api/queries'
import { useScope } from '../shell/scope'

/** Kinds of organisations that handle cases; halls and windows only house them. */
const HANDLING = new Set(['DEPARTMENT', 'TOWN'])

interface Props {
  unit: string | null
  everybody: string
  choose: (unit: string | null) => void
}

/** A choice among the departments and towns of the scope, in official order. */
export function UnitSelect({ unit, everybody, choose }: Props) {
  const scope = useScope()
  const units = (known(useUnits())?.items ?? []).filter(
    ({ kind, inCounty, unitCode }) => HANDLING.has(kind) && (inCounty || scope === 'all' || unitCode === unit),
  )
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
