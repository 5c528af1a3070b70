// Adds up what the parts of the test command left in .cache/reports and prints what failed and `N passed, N failed`.
// Its argument is the exit code of the test command: a part that died without a report counts as one failure.
import { printFailures } from './readFailures.ts'
import { readReports } from './readReports.ts'
import { reportFolder } from './reportChecks.ts'

printFailures(reportFolder)
const parts = readReports(reportFolder)
for (const { part, passed, failed } of parts) console.log(`  ${part.padEnd(10)} ${passed} passed, ${failed} failed`)
const passed = parts.reduce((sum, counts) => sum + counts.passed, 0)
const found = parts.reduce((sum, counts) => sum + counts.failed, 0)
const failed = found === 0 && (process.argv[2] !== '0' || passed === 0) ? 1 : found
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
