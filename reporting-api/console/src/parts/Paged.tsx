import { Button } from 'antd'
import type { ReactNode } from 'react'

interface Props {
  /** From 0. */
  page: number
  size: number
  /** Null without data. */
  total: number | null
  /** Goes to a page, from 1 as pagers count. */
  turn: (page: number) => void
  children: ReactNode
}

/** A page of a list; one beyond the last says so and leads back, instead of a total over nothing. */
export function Paged({ page, size, total, turn, children }: Props) {
  const last = Math.max(1, Math.ceil((total ?? 0) / size))
  if (page < last) return children
  return (
    <p className="no-data" data-testid="beyond">
      没有第 {page + 1} 页，这个清单共 {last} 页。
      <Button type="link" size="small" onClick={() => turn(last)}>
        到最后一页
      </Button>
    </p>
  )
}
