// Orca beside Firefox. `run.ts` brings the display and the message bus on which the two find each other.
import { defineConfig } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import base, { firefox } from '../../playwright.config.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
// The pages have servers of their own.
const { webServer: _server, projects: _projects, ...settings } = base

export default defineConfig(settings, {
  testDir: '.',
  // Orca reads one window.
  workers: 1,
  // It leaves out what it is too busy for, which says nothing of the page.
  retries: 2,
  projects: [
    {
      name: 'firefox',
      use: {
        ...firefox,
        headless: false,
        launchOptions: { ...firefox.launchOptions, env: { ...process.env, GNOME_ACCESSIBILITY: '1' } },
      },
    },
  ],
  snapshotPathTemplate: '{testDir}/transcripts/{arg}{ext}',
  outputDir: `${root}test-results/orca`,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: `${root}.cache/reports/${process.env.E2E_REPORT ?? 'orca'}.json` }]],
})
