// Adds up what the parts of the test command left in .cache/reports and prints `N passed, N failed`.
// Its argument is the exit code of the test command: a part that died without a report counts as one failure.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { reportFolder } from './reportChecks.ts'

interface Counts {
  readonly passed: number
  readonly failed: number
}

/** The three formats that are written: vitest's, Playwright's, and that of `reportChecks`. */
type Report =
  | { readonly numPassedTests: number; readonly numFailedTests: number; readonly success: boolean }
  | {
      readonly stats: { readonly expected: number; readonly flaky: number; readonly unexpected: number }
      readonly errors: readonly unknown[]
    }
  | Counts

function countsOf(report: Report): Counts {
  if ('numPassedTests' in report) {
    const suiteFault = report.success ? 0 : 1
    return { passed: report.numPassedTests, failed: Math.max(report.numFailedTests, suiteFault) }
  }
  if ('stats' in report) {
    const { expected, flaky, unexpected } = report.stats
    return { passed: expected + flaky, failed: unexpected + report.errors.length }
  }
  return report
}

const names = existsSync(reportFolder) ? readdirSync(reportFolder).filter((name) => name.endsWith('.json')) : []
let passed = 0
let failed = 0
for (const name of names) {
  const counts = countsOf(JSON.parse(readFileSync(join(reportFolder, name), 'utf8')) as Report)
  console.log(`  ${name.replace('.json', '').padEnd(10)} ${counts.passed} passed, ${counts.failed} failed`)
  passed += counts.passed
  failed += counts.failed
}
if (failed === 0 && (process.argv[2] !== '0' || passed === 0)) failed = 1
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
