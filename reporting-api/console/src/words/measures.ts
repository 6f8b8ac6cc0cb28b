import type { IndicatorValue, State, Verdict } from '../api/schemas'

/** The words of a measure: three states, three texts; only VALUE ever shows a figure. */
export function measureText(measure: { state: State; display: string }): string {
  switch (measure.state) {
    case 'VALUE':
      return measure.display
    case 'NO_DATA':
      return '无数据'
    case 'NOT_APPLICABLE':
      return '不适用'
  }
}

/** How a verdict is shown: colour, sign and word, so that colour alone never carries it. */
export interface VerdictLook {
  key: 'met' | 'risk' | 'missed' | 'nodata' | 'na' | 'watch' | 'none'
  name: string
}

const LOOKS: Readonly<Record<Verdict, VerdictLook>> = {
  MET: { key: 'met', name: '达标' },
  AT_RISK: { key: 'risk', name: '有风险' },
  MISSED: { key: 'missed', name: '未达标' },
  NO_DATA: { key: 'nodata', name: '无数据' },
  NOT_APPLICABLE: { key: 'na', name: '不适用' },
}

/**
 * The verdict to show. Without a value there is nothing to judge, whatever the verdict says; with a
 * value and no target (verdict "not applicable") it is only watched (监测指标); a
 * verdict that this console does not know is "未判定" and never "达标".
 */
export function verdictLook(measure: { state: State; verdict: Verdict | null }): VerdictLook {
  if (measure.state === 'NO_DATA') return LOOKS.NO_DATA
  if (measure.state === 'NOT_APPLICABLE') return LOOKS.NOT_APPLICABLE
  if (measure.verdict === 'NOT_APPLICABLE') return { key: 'watch', name: '监测指标' }
  if (measure.verdict !== null && Object.hasOwn(LOOKS, measure.verdict)) {
    return LOOKS[measure.verdict]
  }
  return { key: 'none', name: '未判定' }
}

/** What is asked, as the API words it. */
export function targetText(measure: Pick<IndicatorValue, 'targetDisplay'>): string {
  return measure.targetDisplay ?? '无目标值'
}

/** Upper end of a gauge: 100 for rates; for counts a round number above value and target. */
export function gaugeMaximum(unit: string, value: number, target: number | null): number {
  if (unit === '%') return 100
  const top = Math.max(value * 1.15, (target ?? 0) * 1.5, 10)
  const step = 10 ** Math.floor(Math.log10(top))
  return Math.ceil((top / step) * 2) * (step / 2)
}
