import type { ReactNode } from 'react'
import { Navigate, useLocation } from 'react-router'
import { useSession } from '../api/queries'
import { Loading } from '../parts/Loading'
import { ProblemNote } from '../parts/ProblemNote'

/** Shows its children to who is signed in, and sends everybody else to sign in and back here. */
export function SignedIn({ children }: { children: ReactNode }) {
  const session = useSession()
  const { pathname, search } = useLocation()
  if (session.isPending) return <Loading />
  if (session.isError) {
    return <ProblemNote error={session.error} retry={() => void session.refetch()} />
  }
  if (session.data === null) {
    const next = pathname + search
    return <Navigate to={next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`} replace />
  }
  return children
}
