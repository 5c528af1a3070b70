// How the unit tests run against planted faults: the files that MUTANTS_TESTS names, in one project.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: (process.env.MUTANTS_TESTS ?? '').split(' '),
    environment: process.env.MUTANTS_ENVIRONMENT ?? 'node',
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
})
