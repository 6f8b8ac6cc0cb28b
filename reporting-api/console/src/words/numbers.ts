// As many decimals as the warehouse keeps: figures are rounded by the API alone.
const COUNT = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 9 })

/** A count with thousands separators; null is "无数据", never 0. */
export function count(value: number | null | undefined): string {
  return value === null || value === undefined ? '无数据' : COUNT.format(value)
}
