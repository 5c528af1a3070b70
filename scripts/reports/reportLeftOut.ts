// Says that the tests of a suite cannot run here, and counts that.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { reportFolder } from './reportChecks.ts'

export interface LeftOut {
  /** `the tests in WebKit`. */
  readonly what: string
  /** A sentence without its full stop. */
  readonly reason: string
  /** What to do so that they run. */
  readonly remedy: string
}

/** `part` is the name of the report, if one is wanted. In CI it is a failure: silence would look like success where nobody reads the output. */
export function reportLeftOut(part: string | undefined, { what, reason, remedy }: LeftOut): void {
  console.warn(`\nNOT RUN: ${what}. ${reason}.\nTo run them: ${remedy}.`)
  const isFailure = process.env.CI === 'true'
  if (isFailure) process.exitCode = 1
  if (part === undefined) return
  const faults = isFailure ? [{ statement: `${what} run`, fault: `${reason}.` }] : []
  mkdirSync(reportFolder, { recursive: true })
  writeFileSync(join(reportFolder, `${part}.json`), JSON.stringify({ passed: 0, failed: faults.length, leftOut: 1, faults }))
}
