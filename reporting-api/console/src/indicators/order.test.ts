import { expect, it } from 'vitest'
import type { State, UnitMeasure } from '../api/schemas'
import { ordered } from './order'

const unit = (unitCode: string, state: State, value: number | null): UnitMeasure => ({
  unitCode,
  unitName: unitCode,
  numerator: null,
  denominator: null,
  value,
  display: String(value),
  state,
})

it('puts zero before no data', () => {
  const units = [
    unit('none', 'NO_DATA', null),
    unit('zero', 'VALUE', 0),
    unit('na', 'NOT_APPLICABLE', null),
    unit('high', 'VALUE', 90),
  ]
  expect(ordered(units).map(({ unitCode }) => unitCode)).toEqual(['high', 'zero', 'none', 'na'])
})
