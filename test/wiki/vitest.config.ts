/** The tests on a real MediaWiki: every file once for each version under test. */

import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { versionsUnderTest, wikiVersions } from './versions.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** Counted with the other parts of the test command. */
const report = process.env.WIKI_REPORT

/** Every day the proxy is between the wiki and the browser tests. That it changes no answer at all takes minutes to show. */
const leftOut = versionsUnderTest.length < wikiVersions.length ? ['test/wiki/proxy.wiki.ts'] : []

export default defineConfig({
  root: repository,
  resolve: { tsconfigPaths: true },
  test: {
    reporters: report === undefined ? ['verbose'] : ['verbose', ['json', { outputFile: `.cache/reports/${report}.json` }]],
    // One wiki at a time: two of them at once fight for the processor, and time is what throttles count.
    maxWorkers: 1,
    hookTimeout: 240_000,
    testTimeout: 30_000,
    projects: versionsUnderTest.map((wikiVersion) => ({
      extends: true,
      test: {
        name: `MediaWiki ${wikiVersion}`,
        include: ['test/wiki/**/*.wiki.ts'],
        exclude: leftOut,
        provide: { wikiVersion },
      },
    })),
  },
})
