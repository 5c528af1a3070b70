// The redirect step in real browsers: the settings of the other end-to-end tests, and a report of its own.
import { defineConfig } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import base from '../../../playwright.config.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export default defineConfig(base, {
  testDir: '.',
  testIgnore: [],
  outputDir: `${root}test-results/redirect`,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  // A trace takes half of the time, and looks at pages, which counts as a click.
  use: { trace: 'off', screenshot: 'only-on-failure' },
  reporter: [['list'], ['json', { outputFile: `${root}.cache/reports/${process.env.E2E_REPORT ?? 'redirect'}.json` }]],
})
