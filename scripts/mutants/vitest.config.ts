// How the unit tests run against planted faults: the files that MUTANTS_TESTS names, in one project.
import { defineConfig } from 'vitest/config'

// Far from UTC, so that a time that is taken for a local one is noticed.
process.env.TZ = 'Asia/Kathmandu'

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: (process.env.MUTANTS_TESTS ?? '').split(' '),
    // Without a page one thread is enough for each planted fault. With one, each file has its own.
    isolate: process.env.MUTANTS_ENVIRONMENT === 'jsdom',
    environment: process.env.MUTANTS_ENVIRONMENT ?? 'node',
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
})
