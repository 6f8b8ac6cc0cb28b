import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { MeasureText } from './MeasureText'
import { VerdictTag } from './VerdictTag'

describe('what a reader sees', () => {
  it('tells zero, no data and not applicable apart by text and by look', () => {
    const shown = (['VALUE', 'NO_DATA', 'NOT_APPLICABLE'] as const).map((state) =>
      renderToStaticMarkup(<MeasureText measure={{ state, display: '0.00%' }} />),
    )
    expect(shown[0]).toContain('0.00%')
    expect(shown[1]).toContain('无数据')
    expect(shown[2]).toContain('不适用')
    const looks = shown.map((html) => /class="([^"]*)"/.exec(html)?.[1])
    expect(new Set(looks).size).toBe(3)
  })

  it('never dresses a missed target as met', () => {
    for (const verdict of ['AT_RISK', 'MISSED', 'NO_DATA', null] as const) {
      const html = renderToStaticMarkup(<VerdictTag measure={{ state: 'VALUE', verdict }} />)
      expect(html).not.toContain('verdict-met')
      expect(html).not.toContain('✓')
      expect(html).not.toMatch(/>达标/)
    }
    const met = renderToStaticMarkup(<VerdictTag measure={{ state: 'VALUE', verdict: 'MET' }} />)
    expect(met).toContain('verdict-met')
    expect(met).toContain('达标')
  })
})
