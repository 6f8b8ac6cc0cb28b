import { expect, type Page } from '@playwright/test'
import { password, user } from './environment'

/** Signs in on the sign-in page and waits until it is left. */
export async function signIn(page: Page) {
  await page.getByLabel('账号').fill(user)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: /登\s*录/ }).click()
  await expect(page).not.toHaveURL(/sign-in/)
}
