// The redirect step in real browsers: the settings of the other end-to-end tests, and a report of its own.
import { defineConfig } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import base, { chromiumAt } from '../../../playwright.config.ts'
import { browserPaths } from '../../../scripts/browsers/browserPaths.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The one with windows. */
const chromium = chromiumAt(browserPaths.chromium)

export default defineConfig(base, {
  testDir: '.',
  projects: [
    // A hundred logins in a row take their time.
    { name: 'chromium', testIgnore: ['hundred.spec.ts'], use: chromium },
    { name: 'firefox', testMatch: ['*.spec.ts'], grep: /R(1|2) / },
    // For a release.
    { name: 'firefoxWhole', testIgnore: [] },
    { name: 'hundred', testMatch: ['hundred.spec.ts'], use: chromium },
  ],
  outputDir: `${root}test-results/redirect`,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: `${root}.cache/reports/${process.env.E2E_REPORT ?? 'redirect'}.json` }]],
})
