// Which tests CI counts as passed or failed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readReports } from '../../scripts/reports/readReports.ts'

let folder: string
afterEach(() => { rmSync(folder, { recursive: true }) })

function reports(byName: Readonly<Record<string, object>>) {
  folder = mkdtempSync(join(tmpdir(), 'reports-'))
  for (const [name, report] of Object.entries(byName)) writeFileSync(join(folder, name), JSON.stringify(report))
  return readReports(folder)
}

describe('the reports of the parts', () => {
  it('are all counted, including the unit tests with the lowest peers', () => {
    const parts = reports({
      'e2e.json': { stats: { expected: 4, flaky: 1, unexpected: 2 }, errors: [] },
      'lowest.json': { numPassedTests: 179, numFailedTests: 1, numPendingTests: 0, success: false },
      'size.json': { passed: 11, failed: 0 },
      'wiki.json': { passed: 0, failed: 0, leftOut: 1 },
      'unit.json': { numPassedTests: 700, numFailedTests: 0, numPendingTests: 152, success: true },
      'notes.txt': {},
    })
    expect(parts).toEqual([
      { part: 'e2e', passed: 5, failed: 2, leftOut: 0 },
      { part: 'lowest', passed: 179, failed: 1, leftOut: 0 },
      { part: 'size', passed: 11, failed: 0, leftOut: 0 },
      { part: 'unit', passed: 700, failed: 0, leftOut: 152 },
      { part: 'wiki', passed: 0, failed: 0, leftOut: 1 },
    ])
  })

  it('include test files that could not run', () => {
    expect(reports({ 'unit.json': { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, success: false } })).toEqual([{ part: 'unit', passed: 5, failed: 1, leftOut: 0 }])
  })
})
