import { QueryCache, QueryClient } from '@tanstack/react-query'
import { Problem } from '../api/client'
import { sessionKey } from '../api/queries'

/** A 401 anywhere means that nobody is signed in any more: the sign-in page takes over. */
function noticeSignedOut(error: Error) {
  if (error instanceof Problem && error.status === 401) queries.setQueryData(sessionKey, null)
}

export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // What the API refused once it refuses again; only a lost connection is worth another try.
      retry: (failures, error) =>
        failures < 2 && (!(error instanceof Problem) || error.status === 0 || error.status >= 502),
    },
  },
})
