import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { read } from '../api/paths'
import type { Alert } from '../api/schemas'
import { throttle } from './throttle'

export type StreamState = 'connecting' | 'live' | 'lost'

export const alertKey = (alert: Pick<Alert, 'caseId' | 'level'>) => `${alert.caseId}#${alert.level}`

/** How long before a lost stream is tried again, and how often lists are fetched while cards pour in. */
const RETRY = 5_000
const PACE = 1_500

/** How long a card that has just come in is marked as new. */
const FRESH = 20_000

/**
 * The live stream of cards. The lists stay the API's own: a card on the stream makes them be fetched
 * again (at most every {@link PACE} ms), so that order, filters and revocations are always right.
 */
export function useAlertStream(): {
  state: StreamState
  fresh: ReadonlySet<string>
  last: Alert | null
  reconnect: () => void
} {
  const client = useQueryClient()
  const [state, setState] = useState<StreamState>('connecting')
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<Alert | null>(null)
  const [attempt, setAttempt] = useState(0)
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>())

  useEffect(() => {
    const running = timers.current
    const later = (work: () => void, delay: number) => {
      const timer = setTimeout(() => {
        running.delete(timer)
        work()
      }, delay)
      running.add(timer)
    }
    const refresh = throttle(() => {
      void client.invalidateQueries({
        predicate: ({ queryKey }) => /^\/v1\/(alerts|overview)/.test(String(queryKey[1])),
      })
    }, PACE)
    const source = new EventSource('/v1/alerts/stream', { withCredentials: true })
    source.onopen = () => {
      setState('live')
      refresh()
    }
    source.addEventListener('card', (event: MessageEvent<string>) => {
      const card = JSON.parse(event.data) as Alert
      refresh()
      // A card also comes again when it is revoked or its case ends: that is no new card.
      if (!card.open) return
      const key = alertKey(card)
      setLast(card)
      setFresh((before) => new Set(before).add(key))
      later(() => setFresh((before) => new Set([...before].filter((one) => one !== key))), FRESH)
    })
    source.onerror = () => {
      setState('lost')
      // The browser tries again by itself unless the API refused; then it may be that we are signed out.
      if (source.readyState === EventSource.CLOSED) {
        void client.fetchQuery({ queryKey: ['api', 'session-check'], queryFn: () => read('/v1/session', {}) }).catch(() => null)
        later(() => setAttempt((before) => before + 1), RETRY)
      }
    }
    return () => {
      source.close()
      refresh.cancel()
      running.forEach(clearTimeout)
      running.clear()
    }
  }, [client, attempt])

  const reconnect = useCallback(() => {
    setState('connecting')
    setAttempt((before) => before + 1)
  }, [])
  return { state, fresh, last, reconnect }
}
