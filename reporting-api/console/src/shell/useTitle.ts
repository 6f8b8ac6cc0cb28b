import { useEffect } from 'react'
import { COUNTY, PLATFORM } from './titles'

/** The browser's title: the page first, so that tabs can be told apart. */
export function useTitle(page: string) {
  useEffect(() => {
    document.title = `${page} · ${COUNTY}${PLATFORM}`
  }, [page])
}
