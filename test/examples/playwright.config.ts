// The examples as an app's developer gets them: installed from the packed package, built, started, and opened in real browsers.
import { defineConfig } from '@playwright/test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: `${root}test-results/examples`,
  // Each keeps the machine busy while it installs and builds.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: `${root}.cache/reports/${process.env.E2E_REPORT ?? 'examples'}.json` }]],
})
