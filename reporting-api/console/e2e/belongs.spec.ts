import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './signIn'

/** What a page shows, and what is changed on it; afterwards nothing of before may be left. */
interface Change {
  name: string
  from: string
  change: (page: Page) => Promise<unknown>
  /** The heading that must stand above the new figures alone. */
  heading: RegExp
}

/** An option that is clicked while its list still unfolds may be missed: then it is clicked again. */
const pick = async (page: Page, select: string, option: (page: Page) => Locator) => {
  const before = page.url()
  await expect(async () => {
    if (!(await option(page).isVisible())) {
      await page.getByRole('combobox', { name: select }).click({ force: true })
    }
    await option(page).click({ timeout: 3_000 })
    expect(page.url()).not.toBe(before)
  }).toPass()
}
const period = (label: string) => (page: Page) =>
  pick(page, '统计期', (shown) => shown.locator('.ant-select-item-option', { hasText: label }))
const unit = (page: Page) => pick(page, '单位', (shown) => shown.locator('.ant-select-item-option').nth(1))
const toAll = period('全部时间')
const link = (name: string) => (page: Page) => page.getByRole('link', { name, exact: true }).first().click()

const CHANGES: Change[] = [
  { name: 'overview, period', from: '/?period=2019Q4', change: toAll, heading: /总览.*全部时间/ },
  { name: 'indicators, period', from: '/indicators?period=2019Q4', change: toAll, heading: /指标.*全部时间/ },
  { name: 'indicators, unit', from: '/indicators?period=2019Q4', change: unit, heading: /指标/ },
  { name: 'indicator, period', from: '/indicators/T01?period=2019Q4', change: toAll, heading: /全部时间/ },
  {
    name: 'indicator, part',
    from: '/indicators/T01?period=2019Q4&part=numerator',
    change: (page) => page.getByRole('tab', { name: /在分母/ }).click(),
    heading: /按时办结率/,
  },
  { name: 'alerts, period', from: '/alerts?period=2019Q4', change: toAll, heading: /预警.*全部时间/ },
  {
    name: 'alerts, level',
    from: '/alerts?period=2019Q4&open=all',
    change: (page) => page.locator('.ant-segmented-item', { hasText: '红牌' }).click(),
    heading: /预警/,
  },
  { name: 'alerts, unit', from: '/alerts?period=2019Q4&open=all', change: unit, heading: /预警/ },
  { name: 'cases, period', from: '/cases?period=2019Q4&of=cases', change: toAll, heading: /全部办件.*全部时间/ },
  {
    name: 'cases, page',
    from: '/cases?period=2019Q4&of=cases',
    change: (page) => page.locator('.ant-pagination-item-2').click(),
    heading: /全部办件/,
  },
  { name: 'from a list to a case', from: '/cases?period=2019Q4&of=closed', change: firstCase, heading: /^办件 .*\d/ },
  { name: 'quarantine', from: '/?period=2019Q4', change: link('查看原因'), heading: /隔离记录/ },
]

async function firstCase(page: Page) {
  await page.getByTestId('cases').locator('tbody a').first().click()
}

/** Answers on the page, by how far they are. */
const answers = (page: Page, state: string) => page.locator(`#content [data-answer="${state}"]`)

async function settled(page: Page) {
  await expect(answers(page, 'answered').first()).toBeVisible()
  await expect(answers(page, 'asking')).toHaveCount(0)
}

for (const { name, from, change, heading } of CHANGES) {
  test(`while the answer is on its way nothing of before stands under the new heading: ${name}`, async ({ page }) => {
    await page.goto(from)
    await settled(page)
    let held = 0
    await page.route(/\/v1\/(?!alerts\/stream|session|periods|units|assessments)/, async (route) => {
      held++
      await new Promise((resolve) => setTimeout(resolve, 3_000))
      await route.continue().catch(() => null) // the page may have left meanwhile
    })
    // Marks what was on the screen: whatever of it survives the change is old.
    await page.evaluate(() => {
      for (const shown of document.querySelectorAll('#content [data-answer] > *')) shown.setAttribute('data-old', '')
    })
    const before = await page.locator('#content').innerText()
    await change(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await expect(answers(page, 'asking').first()).toContainText('正在读取')
    await expect.poll(() => held).toBeGreaterThan(0)
    // Only what did not depend on the choice may stay; figures that did are gone, all of them.
    for (const panel of await answers(page, 'asking').all()) {
      expect(await panel.locator('[data-old]').count()).toBe(0)
      expect(await panel.innerText()).not.toMatch(/\d/)
    }
    expect(await page.locator('#content').innerText()).not.toBe(before)
    await settled(page)
  })
}

const PAGES = [
  '/?period=2019Q4',
  '/indicators?period=2019Q4',
  '/indicators/T01?period=2019Q4',
  '/alerts?period=2019Q4&open=all',
  '/cases?period=2019Q4&of=cases',
  '/quarantine',
]

for (const address of PAGES) {
  test(`figures that cannot be updated stay, with their time: ${address}`, async ({ page }) => {
    await failingUpdate(page, address)
  })
}

test('figures that cannot be updated stay, with their time: a case', async ({ page }) => {
  await page.goto('/cases?period=2019Q4&of=closed')
  await firstCase(page)
  await expect(page).toHaveURL(/\/case\?/)
  await failingUpdate(page, page.url())
})

async function failingUpdate(page: Page, address: string) {
  await page.clock.install()
  await page.goto(address)
  await settled(page)
  const shown = await answers(page, 'answered').count()
  const before = await page.locator('#content').innerText()
  await page.route(/\/v1\/(?!alerts\/stream|session)/, (route) =>
    route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"title":"系统内部错误","detail":"请稍后再试"}' }),
  )
  await page.clock.fastForward(31_000)
  await expect(page.locator('.not-updated')).toHaveCount(shown)
  for (const note of await page.locator('.not-updated').all()) {
    await expect(note).toContainText(/更新失败，显示的是 \d{4}-\d\d-\d\d \d\d:\d\d:\d\d 取得的数据/)
  }
  // The figures themselves are all still there.
  const after = await page.locator('#content').innerText()
  for (const figure of before.match(/\d[\d,]*\.\d\d%|\d{1,3}(,\d{3})+/g) ?? []) expect(after).toContain(figure)
  await page.unroute(/\/v1\/(?!alerts\/stream|session)/)
  await page.clock.fastForward(31_000)
  await expect(page.locator('.not-updated')).toHaveCount(0)
}
