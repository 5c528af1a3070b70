// How the unit tests run. The build is in vite.config.ts, and neither needs the other.
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { leftOutReporter } from './scripts/reports/leftOutReporter.ts'
import { QuickestFirst } from './scripts/test/QuickestFirst.ts'

/** Named here alone: what the configuration says of a report wins over vitest's arguments. */
const reportFile = process.env.UNIT_REPORT

const reporters = ['default' as const, leftOutReporter()]

/** They start the compiler. */
const ofSources = 'test/{architecture,docs}/*.test.ts'

/** They run in each DOM that an app may test with, in jsdom without our own setup. */
const inAnyDom = 'test/platform/*.test.tsx'

/** What else an app would see first. */
const inHappyDom = ['test/components/{AuthFlow,account,linkedAccounts,login}.test.tsx', 'test/fields/*.test.tsx', 'test/hooks/headless.test.tsx']

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    reporters: reportFile === undefined ? reporters : [...reporters, ['json', { outputFile: reportFile }]],
    // Without a number, vitest leaves one processor idle.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: QuickestFirst },
    projects: [
      // What needs no DOM comes first: it tells in seconds. Threads start sooner, but they have their broadcast channels in
      // common, as tabs of one browser have, and a flow stops when another tab goes on.
      project({ name: 'logic', include: ['test/**/*.test.ts'], exclude: [ofSources], environment: 'node', pool: 'threads', order: 0 }),
      project({ name: 'interface', include: ['test/**/*.test.tsx'], exclude: [inAnyDom], environment: 'jsdom', pool: 'forks', order: 1 }),
      project({ name: 'jsdom alone', include: [inAnyDom], environment: 'jsdom', pool: 'forks', order: 1, setupFiles: [] }),
      project({ name: 'happy-dom', include: [inAnyDom, ...inHappyDom], environment: 'happy-dom', pool: 'forks', order: 1 }),
      project({ name: 'sources', include: [ofSources], environment: 'node', pool: 'threads', order: 1 }),
    ],
  },
})

interface Project {
  readonly name: string
  readonly include: readonly string[]
  readonly exclude?: readonly string[]
  readonly environment: 'node' | 'jsdom' | 'happy-dom'
  readonly pool: 'threads' | 'forks'
  readonly order: number
  readonly setupFiles?: readonly string[]
}

/** A test without markup runs without a DOM; one that needs it says `// @vitest-environment jsdom` at its top. */
function project({ name, include, exclude = [], environment, pool, order, setupFiles = ['test/setup.ts'] }: Project) {
  return {
    extends: true as const,
    test: {
      name,
      include: [...include],
      exclude: ['test/e2e/**', 'test/wiki/**', ...exclude],
      environment,
      pool,
      setupFiles: [...setupFiles],
      sequence: { groupOrder: order },
      // Generous, for busy machines: tests wait for things and not for times, see test/setup.ts.
      testTimeout: 60_000,
      restoreMocks: true,
      unstubGlobals: true,
    },
  }
}
