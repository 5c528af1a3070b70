// The configuration of the tests on a real MediaWiki: each file runs once for each version.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { wikiVersions } from './versions.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

export default defineConfig({
  root: repository,
  resolve: { tsconfigPaths: true },
  test: {
    reporters: process.env.CI ? ['verbose', ['json', { outputFile: '.cache/reports/wiki.json' }]] : ['verbose'],
    // Two wikis at once would slow each other down, and throttles depend on time.
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
