/** The demo in WebKitGTK, by WebDriver. `run.ts` starts both. */

import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Counted with the other parts of the test command. */
const report = process.env.WEBKIT_REPORT

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { tsconfigPaths: true },
  test: {
    include: ['test/webkit/**/*.webkit.ts'],
    reporters: report === undefined ? ['verbose'] : ['verbose', ['json', { outputFile: `.cache/reports/${report}.json` }]],
    // The driver has one browser at a time.
    maxWorkers: 1,
    testTimeout: 120_000,
    expect: { poll: { timeout: 30_000, interval: 100 } },
  },
})
