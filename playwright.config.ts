// The end-to-end tests: the demo in Debian's Chromium and Firefox ESR; `npm run browsers` sees that they are there.
// Every day Chromium does most of them and Firefox what is below; `firefoxWhole` is for a release.
import { defineConfig, devices } from '@playwright/test'
import { browserPaths } from './scripts/browsers/browserPaths.ts'
import { findFreePort } from './scripts/browsers/findFreePort.ts'

// Each worker reads this file again: the first reading chooses the port, the environment hands it on.
process.env.E2E_PORT ??= String(await findFreePort())
// A real wiki behind the demo; the demo brings a fake one without it.
const api = process.env.E2E_API
/** Counted with the other parts of the test command. */
const report = process.env.E2E_REPORT
const baseURL = `http://127.0.0.1:${process.env.E2E_PORT}`

export function chromiumAt(executablePath: string) {
  return {
    ...devices['Desktop Chrome'],
    launchOptions: {
      executablePath,
      ignoreDefaultArgs: ['--disable-popup-blocking'],
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-background-networking',
        '--disable-component-update', '--disable-sync', '--no-first-run',
      ],
    },
  }
}

export const firefox = {
  ...devices['Desktop Firefox'],
  channel: 'moz-firefox',
  launchOptions: {
    executablePath: browserPaths.firefox,
    firefoxUserPrefs: { 'dom.disable_open_during_load': true },
  },
}

/**
 * Many screens, or many rounds of one, for what seldom breaks, and what a real wiki says every day: Chromium has them before a release,
 * too.
 */
const beforeRelease = '**/{account,accountScreens,centred,focusAccounts,leaks,linkingByKeys,memory,zoom}.spec.ts'

// Popups are blocked as for any user, so the kit has to open them in the click. Beware: `page.evaluate`, and with it
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
  reporter: report === undefined ? [['list']] : [['list'], ['json', { outputFile: `.cache/reports/${report}.json` }]],
  // A trace takes half of the time: `npx playwright test --trace on` where one is wanted.
  use: { baseURL, trace: 'off', screenshot: 'only-on-failure' },
  projects: [
    {
      name: 'chromium',
      // Redirects have settings of their own, and real windows; beside/ is for a release.
      testIgnore: ['redirect/**', 'beside/**', beforeRelease],
      use: chromiumAt(browserPaths.headlessChromium),
    },
    { name: 'chromiumRest', testMatch: beforeRelease, use: chromiumAt(browserPaths.headlessChromium) },
    // Where browsers differ: inputs, focus, keys, windows.
    { name: 'firefox', testMatch: ['{login,language,production}.spec.ts'], use: firefox },
    {
      name: 'firefoxWhole',
      // Which answer leads to which form, and which rule of CSS wins, does not depend on browsers; and the virtual authenticator, the heap
      // and forced states can be had in Chromium alone.
      testIgnore: ['redirect/**', 'beside/**', '**/{account,beside,leaks,memory,overrides,requests,securityKeys,focus*}.spec.ts'],
      use: firefox,
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
