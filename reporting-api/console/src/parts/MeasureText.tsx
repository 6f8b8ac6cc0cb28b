import type { State } from '../api/schemas'
import { measureText } from '../words/measures'

const CLASSES: Readonly<Record<State, string>> = {
  VALUE: 'measure',
  NO_DATA: 'measure measure-nodata',
  NOT_APPLICABLE: 'measure measure-na',
}

/** A value, "无数据" or "不适用", each looking like what it is. */
export function MeasureText({ measure }: { measure: { state: State; display: string } }) {
  return <span className={CLASSES[measure.state]}>{measureText(measure)}</span>
}
