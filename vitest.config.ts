// How the unit tests run. The build is in vite.config.ts, and neither needs the other.
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { leftOutReporter } from './scripts/reports/leftOutReporter.ts'

/** Named here alone: what the configuration says of a report wins over vitest's arguments. */
const reportFile = process.env.UNIT_REPORT

const reporters = ['default' as const, leftOutReporter()]

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    reporters: reportFile === undefined ? reporters : [...reporters, ['json', { outputFile: reportFile }]],
    // Threads start in a third of the time of processes. Without a number, vitest leaves one processor idle.
    pool: 'threads',
    maxWorkers: availableParallelism(),
    projects: [
      // What needs no DOM comes first: it tells in seconds.
      project({ name: 'logic', include: 'test/**/*.test.ts', environment: 'node', order: 0 }),
      project({ name: 'interface', include: 'test/**/*.test.tsx', environment: 'jsdom', order: 1 }),
    ],
  },
})

interface Project {
  readonly name: string
  readonly include: string
  readonly environment: 'node' | 'jsdom'
  readonly order: number
}

/** A test without markup runs without a DOM; one that needs it says `// @vitest-environment jsdom` at its top. */
function project({ name, include, environment, order }: Project) {
  return {
    extends: true as const,
    test: {
      name,
      include: [include],
      exclude: ['test/e2e/**', 'test/wiki/**'],
      environment,
      setupFiles: ['test/setup.ts'],
      sequence: { groupOrder: order },
      // Generous, for busy machines: tests wait for things and not for times, see test/setup.ts.
      testTimeout: 60_000,
      restoreMocks: true,
      unstubGlobals: true,
    },
  }
}
