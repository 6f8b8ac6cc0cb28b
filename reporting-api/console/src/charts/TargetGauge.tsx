import { useMemo } from 'react'
import type { IndicatorValue } from '../api/schemas'
import { gaugeMaximum, measureText, targetText, verdictLook } from '../words/measures'
import { Chart, type ChartOption } from './Chart'
import { INK, TRACK, VERDICT_COLOURS } from './palette'

const HEIGHT = 132

/** The half circle of one target: value as an arc, target as a notch across it. */
export function TargetGauge({ measure }: { measure: IndicatorValue & { value: number } }) {
  const option = useMemo(() => gauge(measure), [measure])
  const words = `${measure.name}：${measureText(measure)}，目标 ${targetText(measure)}，${verdictLook(measure).name}`
  return <Chart option={option} height={HEIGHT} label={words} />
}

function gauge(measure: IndicatorValue & { value: number }): ChartOption {
  const max = gaugeMaximum(measure.unit, measure.value, measure.target)
  const shape = {
    type: 'gauge' as const,
    startAngle: 200,
    endAngle: -20,
    center: ['50%', '70%'],
    min: 0,
    max,
    splitLine: { show: false },
    axisTick: { show: false },
    axisLabel: { show: false },
    pointer: { show: false },
    detail: { show: false },
    title: { show: false },
    silent: true,
    animationDuration: 400,
  }
  const colour = VERDICT_COLOURS[verdictLook(measure).key]
  return {
    series: [
      {
        ...shape,
        radius: '122%',
        axisLine: { lineStyle: { width: 13, color: [[1, TRACK]] }, roundCap: true },
        progress: { show: true, width: 13, roundCap: true, itemStyle: { color: colour } },
        data: [{ value: Math.max(0, Math.min(measure.value, max)) }],
      },
      ...(measure.target === null ? [] : [{ ...shape, ...notch(measure.target / max) }]),
    ],
  }
}

/** A second ring of which only the target's place is drawn. */
function notch(at: number) {
  const half = 0.006
  return {
    radius: '127.5%',
    axisLine: {
      lineStyle: {
        width: 20,
        color: [
          [Math.max(0, at - half), 'transparent'],
          [Math.min(1, at + half), INK],
          [1, 'transparent'],
        ] as [number, string][],
      },
    },
    progress: { show: false },
    z: 5,
    data: [],
  }
}
