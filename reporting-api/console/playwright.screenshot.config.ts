import { defineConfig } from '@playwright/test'
import walk from './playwright.config'

/** Takes the README's picture of a running console. */
export default defineConfig({
  ...walk,
  testMatch: 'picture.ts',
  use: { ...walk.use, viewport: { width: 1366, height: 900 }, deviceScaleFactor: 1.5 },
})
