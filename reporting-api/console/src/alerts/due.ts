import type { Alert } from '../api/schemas'

/** How far over its limit a card's case was when it was issued; null where the card is about no limit. */
export function overText(alert: Pick<Alert, 'daysOver' | 'level' | 'dueAt'>): string | null {
  if (alert.dueAt === null) return null
  if (alert.daysOver > 0) return `超期 ${alert.daysOver} 个工作日`
  return alert.level === 'WARNING' ? '临近期限' : '超期不足 1 个工作日'
}
