import { Link, useLocation } from 'react-router'
import { known } from '../api/asked'
import { useUnits } from '../api/queries'
import { useScope } from '../shell/scope'

/** Whose figures these are, where that is not plain, and the way to the others. */
export function ScopeNote() {
  const scope = useScope()
  const units = known(useUnits())
  const switched = useSwitched(scope)
  if (units === undefined) return null
  if (units.county === null) {
    return units.items.length === 0 ? null : <span className="scope">尚未登记本县的组织机构，按全部来源统计</span>
  }
  if (scope === 'all') {
    return (
      <span className="scope scope-all" data-testid="scope">
        含县外来源（未登记为{units.county.unitName}的单位） <Link to={switched}>只看本县</Link>
      </span>
    )
  }
  return units.items.some(({ inCounty }) => !inCounty) ? (
    <span className="scope" data-testid="scope">
      只计{units.county.unitName}登记的单位 <Link to={switched}>含县外来源</Link>
    </span>
  ) : null
}

/** This very page in the other scope. */
function useSwitched(scope: 'all' | null) {
  const { pathname, search } = useLocation()
  const query = new URLSearchParams(search)
  query.delete('page')
  if (scope === 'all') query.delete('scope')
  else query.set('scope', 'all')
  return `${pathname}?${query.toString()}`
}
