import type { Problem } from '../api/client'

/** What officials need not read: commands, addresses of the interface, names of engines and headers. */
const TECHNICAL = /\.\/sanyi|\/v\d\/|\/swagger|\/v3\/|ClickHouse|PostgreSQL|Kafka|JSON|\b[A-Z][A-Za-z]+[-:.][A-Za-z]|[a-z]+_[a-z]+|SELECT /

/** The API's sentence for officials, and the whole of it for administrators where that says more. */
export function told(problem: Pick<Problem, 'detail' | 'status'>): { words: string; technical: string | null } {
  const clauses = problem.detail.match(/[^，。；：]+[，。；：]?/g) ?? []
  const plain = clauses.filter((clause) => !TECHNICAL.test(clause))
  if (plain.length === clauses.length) return { words: problem.detail, technical: null }
  const words = plain.join('').replace(/[，；：]$/, '。')
  return { words: words || '请把这条信息告诉平台管理员。', technical: problem.detail }
}

/** Whether asking the same again may help: not where the question itself is the trouble. */
export function worthRetrying({ status }: Pick<Problem, 'status'>): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500
}
