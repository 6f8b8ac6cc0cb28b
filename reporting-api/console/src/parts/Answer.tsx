import { Alert, Button, Skeleton } from 'antd'
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import type { Asked } from '../api/asked'
import { Problem } from '../api/client'
import type { Stamp } from '../api/schemas'
import { second } from '../words/times'
import { ProblemNote, Told } from './ProblemNote'

interface Props<T> {
  of: Asked<T>
  rows?: number
  /** Whether the children have something to show of a period without data. */
  evenWithoutData?: boolean
  children: (data: T) => ReactNode
}

/**
 * The one place where answers are shown: while asked, it says so; an answer belongs to the question
 * of the heading; figures that could not be updated stay, with the time when they came.
 */
export function Answer<T>({ of, rows = 4, evenWithoutData = false, children }: Props<T>) {
  const frame = useRef<HTMLDivElement>(null)
  const height = useRef(0)
  // The page must not jump under the reader while the next answer is on its way.
  useLayoutEffect(() => {
    if (of.state === 'answered') height.current = frame.current?.offsetHeight ?? 0
  })
  const noData = of.state === 'answered' ? missing(of.data) : null
  return (
    <div
      ref={frame}
      className="answer"
      data-answer={of.state}
      style={of.state === 'asking' ? { minHeight: height.current } : undefined}
    >
      {of.state === 'asking' && <Asking rows={rows} />}
      {of.state === 'refused' && <ProblemNote error={of.error} retry={of.again} />}
      {of.state === 'answered' && of.failed && <NotUpdated at={of.at} error={of.failed} again={of.again} />}
      {of.state === 'answered' && (noData === null || evenWithoutData ? children(of.data) : <NoData reason={noData} />)}
    </div>
  )
}

/** Why an answer has no figures; null where it has some. */
function missing(data: unknown): string | null {
  return typeof data === 'object' && data !== null && 'noData' in data ? (data as Stamp).noData ?? null : null
}

/** No data is an answer of its own, and never a zero. */
export function NoData({ reason }: { reason: string }) {
  return (
    <p className="no-data" data-testid="no-data">
      <b>无数据</b> {reason}
    </p>
  )
}

function Asking({ rows }: { rows: number }) {
  return (
    <div className="asking" role="status">
      <p>正在读取…</p>
      <Skeleton active title={false} paragraph={{ rows }} aria-hidden />
    </div>
  )
}

/** That what is shown is the last that could be had, when that was, and why. */
export function NotUpdated({ at, error, again }: { at: number; error: Error; again: () => void }) {
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="not-updated"
      title={`更新失败，显示的是 ${second(new Date(at).toISOString())} 取得的数据`}
      description={error instanceof Problem && <Told problem={error} />}
      action={
        <Button size="small" onClick={again}>
          重试
        </Button>
      }
    />
  )
}
