import { defineConfig } from '@playwright/test'
import { baseURL, chromium, chromiumArguments } from './e2e/environment'

/** Walks through a running console: BASE_URL, SANYI_USER, SANYI_PASSWORD; optionally CHROMIUM. */
export default defineConfig({
  testDir: './e2e',
  testMatch: '*.spec.ts',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  // Generous: the walk shares its machine with the engines.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    baseURL,
    locale: 'zh-CN',
    // The time zone of the office is not that of the server: times must not depend on it.
    timezoneId: 'America/New_York',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: chromium, args: chromiumArguments },
  },
})
