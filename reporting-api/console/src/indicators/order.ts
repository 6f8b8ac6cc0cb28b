import type { UnitMeasure } from '../api/schemas'

/** Highest value first; units without data after all that have some, zero included. */
export function ordered(units: readonly UnitMeasure[]): UnitMeasure[] {
  return [...units].sort((a, b) => {
    if (a.state === 'VALUE' && b.state === 'VALUE') return (b.value ?? 0) - (a.value ?? 0)
    return Number(b.state === 'VALUE') - Number(a.state === 'VALUE')
  })
}
