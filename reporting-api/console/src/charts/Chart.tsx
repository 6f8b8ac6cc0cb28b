import { BarChart, GaugeChart, type BarSeriesOption, type GaugeSeriesOption } from 'echarts/charts'
import {
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
  type GridComponentOption,
  type MarkLineComponentOption,
  type TooltipComponentOption,
} from 'echarts/components'
import { init, use, type ComposeOption, type ECharts } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

use([BarChart, GaugeChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer])

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | GaugeSeriesOption
  | GridComponentOption
  | MarkLineComponentOption
  | TooltipComponentOption
>

interface Props {
  option: ChartOption
  height: number
  /** The chart in words, for whoever cannot see it. */
  label: string
  /** Called with the index of the bar that was clicked. */
  onPick?: (index: number) => void
}

/** An ECharts drawing that follows its container's width. */
export function Chart({ option, height, label, onPick }: Props) {
  const container = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts | null>(null)
  const pick = useRef(onPick)

  useEffect(() => {
    pick.current = onPick
  }, [onPick])

  useEffect(() => {
    const element = container.current!
    const drawn = init(element, undefined, { renderer: 'svg' })
    chart.current = drawn
    drawn.on('click', (event) => pick.current?.(event.dataIndex))
    const observer = new ResizeObserver(() => drawn.resize())
    observer.observe(element)
    return () => {
      observer.disconnect()
      drawn.dispose()
      chart.current = null
    }
  }, [])

  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true })
    chart.current?.resize()
  }, [option, height])

  return <div ref={container} role="img" aria-label={label} style={{ height }} />
}
