import { useId, type ReactNode } from 'react'

interface Props {
  title: ReactNode
  aside?: ReactNode
  className?: string
  children: ReactNode
}

/** A titled part of a page. */
export function Panel({ title, aside, className = '', children }: Props) {
  const id = useId()
  return (
    <section className={`panel ${className}`} aria-labelledby={id}>
      <header className="panel-head">
        <h2 id={id}>{title}</h2>
        {aside && <div className="panel-aside">{aside}</div>}
      </header>
      {children}
    </section>
  )
}
