/** Times are shown in Asia/Shanghai whatever the time zone of the browser. */
const SHANGHAI = 'Asia/Shanghai'

const PARTS = new Intl.DateTimeFormat('zh-CN', {
  timeZone: SHANGHAI,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

function parts(at: number): Record<string, string> {
  return Object.fromEntries(PARTS.formatToParts(at).map((part) => [part.type, part.value]))
}

/** What stands where no time is known: visibly not a time. */
export const UNKNOWN = '—'

/** `2019-10-10` in Shanghai, or a dash. */
export function day(iso: string | null | undefined): string {
  if (!iso) return UNKNOWN
  const { year, month, day } = parts(Date.parse(iso))
  return `${year}-${month}-${day}`
}

/** `2019-10-10 09:30` in Shanghai, or a dash. */
export function minute(iso: string | null | undefined): string {
  if (!iso) return UNKNOWN
  const { hour, minute } = parts(Date.parse(iso))
  return `${day(iso)} ${hour}:${minute}`
}

/** `2019-10-10 09:30:12` in Shanghai, or a dash. */
export function second(iso: string | null | undefined): string {
  if (!iso) return UNKNOWN
  return `${minute(iso)}:${parts(Date.parse(iso)).second}`
}

/**
 * Up to when data reach: midnight is the end of the day before, `2019-12-31 24:00`, as offices write.
 */
export function upTo(iso: string): string {
  const { hour, minute: min, second: sec } = parts(Date.parse(iso))
  const midnight = `${hour}${min}${sec}` === '000000'
  return midnight ? `${dueDay(iso)} 24:00` : second(iso)
}

/**
 * The last day (or minute) that is still in time. `dueAt` is the first overdue instant: 00:00 after
 * the due day, or just after a deadline that the source itself set.
 */
export function lastInTime(dueAt: string | null | undefined): string {
  if (!dueAt) return UNKNOWN
  const last = Date.parse(dueAt) - 1
  const { hour, minute: min } = parts(last)
  const iso = new Date(last).toISOString()
  return hour === '23' && min === '59' ? day(iso) : minute(iso)
}

/** The calendar day that {@link lastInTime} falls on. */
export function dueDay(dueAt: string): string {
  return day(new Date(Date.parse(dueAt) - 1).toISOString())
}

/** Whether a quarter, month or year is over by the wall clock; `all` and ranges never are. */
export function isOver(period: string, now: number): boolean {
  const quarter = /^(\d{4})Q([1-4])$/.exec(period)
  const month = quarter ? Number(quarter[2]) * 3 : Number(/^\d{4}-(\d{2})$/.exec(period)?.[1] ?? 12)
  const year = Number(quarter?.[1] ?? /^(\d{4})(-\d{2})?$/.exec(period)?.[1])
  if (Number.isNaN(year)) return false
  const { year: y, month: m } = parts(now)
  return Number(y) * 12 + Number(m) > year * 12 + month
}

/** `2019Q4` as `2019 年第四季度`; other periods as they are written. */
export function periodName(period: string): string {
  if (period === 'all') return '全部时间'
  const quarter = /^(\d{4})Q([1-4])$/.exec(period)
  if (quarter) return `${quarter[1]} 年第${'一二三四'[Number(quarter[2]) - 1]}季度`
  const month = /^(\d{4})-(\d{2})$/.exec(period)
  if (month) return `${month[1]} 年 ${Number(month[2])} 月`
  if (/^\d{4}$/.test(period)) return `${period} 年`
  return period.replace('..', ' 至 ')
}
