import { useEffect, useMemo, useRef } from 'react'
import type { IndicatorDetail, IndicatorValue, UnitMeasure } from '../api/schemas'
import { Chart, type ChartOption } from '../charts/Chart'
import { BAR, INK, LINE, MUTE } from '../charts/palette'
import { measureText, targetText } from '../words/measures'

const ROW = 24
const FRAME = 44

interface Props {
  data: IndicatorDetail
  units: UnitMeasure[]
  chosen: string | null
  choose: (unit: string | null) => void
}

/** A bar for each unit, the target as a line across; picking a bar picks the unit. */
export function UnitBars({ data, units, chosen, choose }: Props) {
  const option = useMemo(() => bars(data, units, chosen), [data, units, chosen])
  const pick = (index: number) => {
    const unit = units[index]?.unitCode ?? null
    choose(unit === chosen ? null : unit)
  }
  const frame = useRef<HTMLDivElement>(null)
  const place = units.findIndex((unit) => unit.unitCode === chosen)
  // A unit that was asked for must not stay hidden below the others.
  useEffect(() => {
    if (place >= 0 && frame.current) frame.current.scrollTop = Math.max(0, place * ROW - frame.current.clientHeight / 2)
  }, [place])
  const words = units.map((unit) => `${unit.unitName} ${measureText(unit)}`).join('；')
  return (
    <div className="unit-bars" ref={frame}>
      <Chart
        option={option}
        height={units.length * ROW + FRAME}
        label={`${data.county.name}分单位：${words}`}
        onPick={pick}
      />
    </div>
  )
}

function bars({ county }: IndicatorDetail, units: UnitMeasure[], chosen: string | null): ChartOption {
  return {
    grid: { left: 8, right: 72, top: 22, bottom: 6, containLabel: true },
    tooltip: {
      trigger: 'item',
      formatter: (params) => tooltip(units[(params as { dataIndex: number }).dataIndex]),
    },
    xAxis: {
      type: 'value',
      ...(county.unit === '%' ? { max: ({ max }: { max: number }) => Math.max(100, max) } : {}),
      axisLabel: { show: false },
      splitLine: { lineStyle: { color: LINE } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: units.map((unit) => unit.unitName),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: LINE } },
      axisLabel: { color: INK, fontSize: 12, width: 170, overflow: 'truncate' },
    },
    series: [
      {
        type: 'bar',
        barWidth: 12,
        data: units.map((unit) => ({
          value: unit.state === 'VALUE' ? (unit.value ?? 0) : 0,
          itemStyle: {
            color: BAR,
            opacity: chosen === null || chosen === unit.unitCode ? 1 : 0.35,
            borderRadius: [0, 2, 2, 0],
          },
          label: {
            formatter: measureText(unit),
            color: unit.state === 'VALUE' ? INK : MUTE,
          },
        })),
        label: {
          show: true,
          position: 'right',
          fontSize: 12,
          padding: [1, 3],
          backgroundColor: 'rgba(255,255,255,0.86)',
        },
        ...(targetOfUnits(county) === null
          ? {}
          : {
              markLine: {
                symbol: 'none',
                silent: true,
                lineStyle: { color: INK, type: 'dashed', width: 1 },
                label: { formatter: `目标 ${targetText(county)}`, position: 'start', color: INK, distance: 4 },
                data: [{ xAxis: targetOfUnits(county)! }],
              },
            }),
      },
    ],
  }
}

/** A number of items is asked of the county as a whole, not of each of its units. */
function targetOfUnits(county: IndicatorValue): number | null {
  return county.formula === 'COUNT' && county.direction === 'UP' ? null : county.target
}

function tooltip(unit: UnitMeasure | undefined): string {
  if (unit === undefined) return ''
  const name = unit.unitName.replace(/[&<>"]/g, '')
  const parts =
    unit.numerator === null || unit.denominator === null ? '' : `<br/>${unit.numerator} / ${unit.denominator}`
  return `${name}<br/><b>${measureText(unit)}</b>${parts}`
}
