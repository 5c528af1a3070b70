// Tells a person and the CI how a list of checks went.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../manifest.ts'

export interface Check {
  /** A statement that holds when the check passed: `the default login weighs at most 34 kB`. */
  readonly statement: string
  /** What is wrong, in one or more lines; empty when it passed. */
  readonly fault: string
}

export const reportFolder = join(root, '.cache', 'reports')

/** Prints each check, leaves the counts and faults in `.cache/reports/<part>.json` and makes the process fail if one failed. */
export function reportChecks(part: string, checks: readonly Check[]): void {
  const faults = checks.filter((check) => check.fault !== '')
  for (const { statement, fault } of checks) {
    console.log(fault === '' ? `  ✓ ${statement}` : `  ✗ ${statement}\n${fault.replace(/^/gm, '      ')}`)
  }
  mkdirSync(reportFolder, { recursive: true })
  writeFileSync(join(reportFolder, `${part}.json`), JSON.stringify({ passed: checks.length - faults.length, failed: faults.length, faults }))
  if (faults.length > 0) process.exitCode = 1
}
