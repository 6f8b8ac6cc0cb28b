import { expect, test } from '@playwright/test'
import { signIn } from './signIn'

/** Where the README looks for it, seen from this folder. */
const PICTURE = process.env.PICTURE ?? '../../docs/console.png'

test('picture of the first screen', async ({ page }) => {
  await page.goto('/')
  await signIn(page)
  await expect(page.getByTestId('targets').getByRole('article')).toHaveCount(4)
  await expect(page.getByTestId('ranking').or(page.getByTestId('not-assessed'))).toBeVisible()
  await expect(page.getByTestId('stream-state')).toContainText(/实时|自动更新/)
  // Let the gauges' arcs come to rest.
  await page.waitForTimeout(1_500)
  await page.screenshot({ path: PICTURE })
})
