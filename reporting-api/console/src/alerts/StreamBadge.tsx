import { Button } from 'antd'
import type { StreamState } from './stream'

const WORDS: Readonly<Record<StreamState, string>> = {
  connecting: '正在连接',
  live: '实时',
  lost: '连接中断，正在重连',
}

/** Whether what is on the screen is live. */
export function StreamBadge({ state, reconnect }: { state: StreamState; reconnect: () => void }) {
  return (
    <span className={`stream stream-${state}`} role="status" data-testid="stream-state">
      <span className="stream-dot" aria-hidden />
      {WORDS[state]}
      {state === 'lost' && (
        <Button type="link" size="small" onClick={reconnect}>
          立即重连
        </Button>
      )}
    </span>
  )
}
