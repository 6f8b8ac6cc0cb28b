import type { Asked } from '../api/asked'
import type { Stamp } from '../api/schemas'
import { AsOf } from './AsOf'

/** What a row of figures is, and what it rests on. */
export function SectionHead({ title, of }: { title: string; of: Asked<Stamp> }) {
  return (
    <div className="section-head">
      <h2>{title}</h2>
      <AsOf of={of} />
    </div>
  )
}
