// `npm test`: all that CI runs. `npm run test:release`: what takes too long for every day; it leaves its result in
// RELEASE-TESTS.md. Names of suites choose among them: `npm test -- unit e2e`. The last line is `N passed, N failed`.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { printFailures } from '../reports/readFailures.ts'
import { readReports, type PartCounts } from '../reports/readReports.ts'
import { reportFolder } from '../reports/reportChecks.ts'
import { runSuites, type Outcome } from './runSuites.ts'
import { everyDay, release } from './suites.ts'
import { writeResult } from './writeResult.ts'

const [scope, ...chosen] = process.argv.slice(2)
const all = scope === 'release' ? release : everyDay
const unknown = chosen.filter((name) => !all.some((suite) => suite.name === name))
if (unknown.length > 0) throw new Error(`There is no suite ${unknown.join(', ')}. There are ${all.map(({ name }) => name).join(', ')}.`)
const isChosen = (name: string) => chosen.length === 0 || chosen.includes(name)
const suites = all.filter(({ name }) => isChosen(name)).map((suite) => ({ ...suite, after: suite.after?.filter(isChosen) ?? [] }))

rmSync(reportFolder, { recursive: true, force: true })
mkdirSync(reportFolder, { recursive: true })
const outcomes = await runSuites(suites)
for (const { name, isPassed } of outcomes) if (countsOf(name).length === 0) reportWhole(name, isPassed)

printFailures(reportFolder)
const rows = outcomes.map((outcome) => rowOf(outcome))
console.log(`\n${rows.map((row) => row.join('  ')).join('\n')}\n`)
if (scope === 'release' && chosen.length === 0) writeResult(outcomes, countsOf)
const failed = sum('failed')
console.log(`${sum('passed')} passed, ${failed} failed`)
if (failed > 0) process.exitCode = 1

/** A suite may leave several reports: `wiki`, `wiki-1.43-chromium`. */
function countsOf(name: string): readonly PartCounts[] {
  return readReports(reportFolder).filter(({ part }) => part === name || part.startsWith(`${name}-`))
}

/** One that leaves no report is one check, and so is one that died before it left one. */
function reportWhole(name: string, isPassed: boolean): void {
  writeFileSync(join(reportFolder, `${name}.json`), JSON.stringify(isPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, faults: [{ statement: `${name} failed`, fault: 'It left no report; its lines above say why.' }] }))
}

function rowOf({ name, seconds }: Outcome): readonly string[] {
  const of = (key: 'passed' | 'failed' | 'leftOut') => countsOf(name).reduce((total, counts) => total + counts[key], 0)
  const leftOut = of('leftOut')
  return [
    name.padEnd(16),
    `${(seconds / 60).toFixed(1).padStart(5)} min`,
    `${String(of('passed')).padStart(5)} passed, ${of('failed')} failed${leftOut > 0 ? `, LEFT OUT: ${leftOut}` : ''}`,
  ]
}

function sum(key: 'passed' | 'failed'): number {
  return readReports(reportFolder).reduce((total, counts) => total + counts[key], 0)
}
