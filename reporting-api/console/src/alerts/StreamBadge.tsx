import { Button } from 'antd'
import type { StreamState } from './stream'

const WORDS: Readonly<Record<StreamState, string>> = {
  connecting: '正在连接',
  live: '实时',
  lost: '连接中断，正在重连',
}

interface Props {
  state: StreamState
  /** Whether the period is over: what still comes in are corrections, and nothing is live. */
  over: boolean
  reconnect: () => void
}

/** Whether what is on the screen follows what comes in. */
export function StreamBadge({ state, over, reconnect }: Props) {
  return (
    <span className={`stream stream-${state}`} role="status" data-testid="stream-state">
      <span className="stream-dot" aria-hidden />
      {state === 'live' && over ? '自动更新' : WORDS[state]}
      {state === 'lost' && (
        <Button type="link" size="small" onClick={reconnect}>
          立即重连
        </Button>
      )}
    </span>
  )
}
