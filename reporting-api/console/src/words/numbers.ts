const COUNT = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 })

/** A count with thousands separators; null is "无数据", never 0. */
export function count(value: number | null | undefined): string {
  return value === null || value === undefined ? '无数据' : COUNT.format(value)
}

/** Share of a whole, two decimals; a whole of zero has no share. */
export function share(part: number | null | undefined, whole: number | null | undefined): string {
  if (part === null || part === undefined || !whole) return '无数据'
  return `${((part / whole) * 100).toFixed(2)}%`
}
