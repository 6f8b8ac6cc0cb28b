import type { ReactNode } from 'react'

/** Commands, addresses and other things that only who runs the platform needs, under a fold. */
export function ForAdministrators({ children }: { children: ReactNode }) {
  return (
    <details className="admin">
      <summary>供管理员</summary>
      <div>{children}</div>
    </details>
  )
}
