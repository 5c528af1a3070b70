// How the unit tests run against planted faults: the files that MUTANTS_TESTS names, in one project.
import { defineConfig } from 'vitest/config'

// Far from UTC, so that a time that is taken for a local one is noticed.
process.env.TZ = 'Asia/Kathmandu'

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: (process.env.MUTANTS_TESTS ?? '').split(' '),
    // One thread for each planted fault, and not one for each file.
    isolate: false,
    environment: process.env.MUTANTS_ENVIRONMENT ?? 'node',
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
})
