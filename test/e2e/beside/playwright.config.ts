// The kit beside every style sheet, for a release: the settings of the other end-to-end tests, and a report of its own.
import { defineConfig } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import base, { chromiumAt } from '../../../playwright.config.ts'
import { browserPaths } from '../../../scripts/browsers/browserPaths.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
// The pages have servers of their own, and what states look like can be forced in Chromium alone.
const { webServer: _server, projects: _projects, ...settings } = base

export default defineConfig(settings, {
  testDir: '.',
  projects: [{ name: 'chromium', use: chromiumAt(browserPaths.headlessChromium) }],
  outputDir: `${root}test-results/beside`,
  // Each looks at one screen beside every sheet, and the first one installs packages and a wiki.
  timeout: 900_000,
  reporter: [['list'], ['json', { outputFile: `${root}.cache/reports/${process.env.E2E_REPORT ?? 'beside'}.json` }]],
})
