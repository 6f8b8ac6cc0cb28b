import { expect, test } from '@playwright/test'
import { password, user } from './environment'
import { signIn } from './signIn'

test('refuses a wrong password, and leads back to the page that was asked for', async ({ page }) => {
  await page.goto('/alerts?level=RED')
  await expect(page).toHaveURL(/sign-in\?next=/)
  await page.getByLabel('账号').fill(user)
  await page.getByLabel('密码', { exact: true }).fill(`${password}-not`)
  await page.getByRole('button', { name: /登\s*录/ }).click()
  await expect(page.getByRole('alert')).toContainText('不正确')
  await signIn(page)
  await expect(page).toHaveURL(/\/alerts\?level=RED/)
  await expect(page.getByText(user, { exact: true })).toBeVisible()
})

test('signs out', async ({ page }) => {
  await page.goto('/')
  await signIn(page)
  await page.getByRole('button', { name: /退\s*出/ }).click()
  await expect(page).toHaveURL(/sign-in/)
  await page.goto('/indicators')
  await expect(page).toHaveURL(/sign-in\?next=/)
})
