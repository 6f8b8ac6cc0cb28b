import type { UseQueryResult } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { ProblemNote } from './ProblemNote'

interface Props<T> {
  query: UseQueryResult<T>
  rows?: number
  children: (data: T) => ReactNode
}

/** A query's answer once it is there; before that a skeleton; else what went wrong. */
export function Answer<T>({ query, rows = 4, children }: Props<T>) {
  if (query.isPending) return <Skeleton active title={false} paragraph={{ rows }} aria-label="正在加载" />
  if (query.isError) return <ProblemNote error={query.error} retry={() => void query.refetch()} />
  return children(query.data)
}
