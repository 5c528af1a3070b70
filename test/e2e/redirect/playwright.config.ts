// The redirect step in real browsers: the settings of the other end-to-end tests, and a report of its own.
import { defineConfig } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { isShortRun } from '../../isShortRun.ts'
import base from '../../../playwright.config.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export default defineConfig(base, {
  testDir: '.',
  projects: [
    { name: 'chromium', testIgnore: [] },
    { name: 'firefox', testIgnore: [], grep: isShortRun ? /R(1|2) / : /./ },
  ],
  outputDir: `${root}test-results/redirect`,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: `${root}.cache/reports/${process.env.E2E_REPORT ?? 'redirect'}.json` }]],
})
