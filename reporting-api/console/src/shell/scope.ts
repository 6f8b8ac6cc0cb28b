import { useSearchParams } from 'react-router'

/** Whose figures are asked for: the county's (null, the usual), or those of every source (`all`). */
export function useScope(): 'all' | null {
  const [search] = useSearchParams()
  return search.get('scope') === 'all' ? 'all' : null
}
