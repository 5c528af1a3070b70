// Reads what the parts of the test command left in a folder: how many tests passed and failed in each.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Counts {
  readonly passed: number
  readonly failed: number
  /** Because what they need is missing. What the tests of a browser skip is of another browser, and left out nowhere. */
  readonly leftOut: number
}

export interface PartCounts extends Counts {
  /** The name of its file: `unit`. */
  readonly part: string
}

/** The three formats that are written: vitest's, Playwright's, and that of `reportChecks`. */
type Report =
  | { readonly numPassedTests: number; readonly numFailedTests: number; readonly numPendingTests: number; readonly success: boolean }
  | {
      readonly stats: { readonly expected: number; readonly flaky: number; readonly unexpected: number }
      readonly errors: readonly unknown[]
    }
  | (Omit<Counts, 'leftOut'> & { readonly leftOut?: number })

export function readReports(folder: string): readonly PartCounts[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  return names.map((name) => {
    const report = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Report
    return { part: name.replace('.json', ''), ...countsOf(report) }
  })
}

function countsOf(report: Report): Counts {
  if ('numPassedTests' in report) {
    const suiteFault = report.success ? 0 : 1
    return { passed: report.numPassedTests, failed: Math.max(report.numFailedTests, suiteFault), leftOut: report.numPendingTests }
  }
  if ('stats' in report) {
    const { expected, flaky, unexpected } = report.stats
    return { passed: expected + flaky, failed: unexpected + report.errors.length, leftOut: 0 }
  }
  return { passed: report.passed, failed: report.failed, leftOut: report.leftOut ?? 0 }
}
