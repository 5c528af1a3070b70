/** The tests on a real MediaWiki: every file once for each version. */

import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { wikiVersions } from './versions.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

export default defineConfig({
  root: repository,
  resolve: { tsconfigPaths: true },
  test: {
    reporters: process.env.CI ? ['verbose', ['json', { outputFile: '.cache/reports/wiki.json' }]] : ['verbose'],
    // One wiki at a time: two of them at once fight for the processor, and time is what throttles count.
    maxWorkers: 1,
    hookTimeout: 240_000,
    testTimeout: 30_000,
    projects: wikiVersions.map((wikiVersion) => ({
      extends: true,
      test: {
        name: `MediaWiki ${wikiVersion}`,
        include: ['test/wiki/**/*.wiki.ts'],
        provide: { wikiVersion },
      },
    })),
  },
})
