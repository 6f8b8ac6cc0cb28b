import type { State, Verdict } from '../api/schemas'
import { verdictLook, type VerdictLook } from '../words/measures'

const SIGNS: Readonly<Record<VerdictLook['key'], string>> = {
  met: '✓',
  risk: '!',
  missed: '✕',
  nodata: '–',
  na: '⊘',
  watch: '○',
  none: '?',
}

/** 达标/有风险/未达标/无数据/不适用/监测指标, told by word and sign as well as by colour. */
export function VerdictTag({ measure }: { measure: { state: State; verdict: Verdict | null } }) {
  const look = verdictLook(measure)
  return (
    <span className={`verdict verdict-${look.key}`}>
      <span aria-hidden className="verdict-sign">
        {SIGNS[look.key]}
      </span>
      {look.name}
    </span>
  )
}
