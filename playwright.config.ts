// The end-to-end tests: the demo in Debian's Chromium and Firefox ESR; `npm run browsers` sees that they are there.
import { defineConfig, devices } from '@playwright/test'
import { browserPaths } from './scripts/browsers/browserPaths.ts'
import { findFreePort } from './scripts/browsers/findFreePort.ts'
import { isShortRun } from './test/isShortRun.ts'

// Each worker reads this file again: the first reading chooses the port, the environment hands it on.
process.env.E2E_PORT ??= String(await findFreePort())
// A real wiki behind the demo; the demo brings a fake one without it.
const api = process.env.E2E_API
const baseURL = `http://127.0.0.1:${process.env.E2E_PORT}`

// Popups are blocked as for anybody, so the kit has to open them in the click. Beware: `page.evaluate`, and with it
// every polling assertion, counts as a click for some seconds.
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // Two browsers share the cores of a small machine.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: process.env.CI ? [['list'], ['json', { outputFile: `.cache/reports/${process.env.E2E_REPORT ?? 'e2e'}.json` }]] : [['list']],
  // A trace takes half of the time: `npx playwright test --trace on` where one is wanted.
  use: { baseURL, trace: 'off', screenshot: 'only-on-failure' },
  projects: [
    {
      name: 'chromium',
      // Redirects have settings of their own; accounts are played with a real wiki as well, and each turn of the focus and
      // each page at 400 % take their time.
      testIgnore: ['redirect/**', ...(isShortRun && api === undefined ? ['**/{account,walk*,zoom}.spec.ts'] : [])],
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: {
          executablePath: browserPaths.chromium,
          ignoreDefaultArgs: ['--disable-popup-blocking'],
          args: [
            '--no-sandbox', '--disable-gpu', '--disable-background-networking',
            '--disable-component-update', '--disable-sync', '--no-first-run',
          ],
        },
      },
    },
    {
      name: 'firefox',
      // Where browsers differ: inputs, focus, keys, windows. Which answer leads to which form does not depend on them, and
      // the virtual authenticator and the heap can be had in Chromium alone.
      testIgnore: ['redirect/**', `**/{account,memory,requests,walk*${isShortRun ? ',harm,keyboard,linkingByKeys,server,zoom' : ''}}.spec.ts`],
      use: {
        ...devices['Desktop Firefox'],
        channel: 'moz-firefox',
        launchOptions: {
          executablePath: browserPaths.firefox,
          firefoxUserPrefs: { 'dom.disable_open_during_load': true },
        },
      },
    },
  ],
  webServer: {
    command: `npm start -- --port ${process.env.E2E_PORT}${api === undefined ? '' : ` --api ${api}`}`,
    url: baseURL,
    // The first start of a fresh checkout prepares its packages, on whatever machine that is.
    timeout: 180_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
})
