import { expect, test as base, type BrowserContext, type Page } from '@playwright/test'
import { password, user } from './environment'

type Session = Awaited<ReturnType<BrowserContext['storageState']>>

/** Signs in on the sign-in page and waits until it is left. */
export async function signIn(page: Page) {
  await page.getByLabel('账号').fill(user)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: /登\s*录/ }).click()
  await expect(page).not.toHaveURL(/sign-in/)
}

/** Tests of whoever is signed in already: one sign-in for all of them. */
export const test = base.extend<object, { session: Session }>({
  session: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext({ baseURL: project.use.baseURL! })
      const page = await context.newPage()
      await page.goto('/sign-in')
      await signIn(page)
      await use(await context.storageState())
      await context.close()
    },
    { scope: 'worker' },
  ],
  storageState: ({ session }, use) => use(session),
})
