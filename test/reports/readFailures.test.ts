// A run of many suites ends with the names of the tests that failed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readFailures } from '../../scripts/reports/readFailures.ts'

let folder: string
afterEach(() => { rmSync(folder, { recursive: true }) })

function failures(name: string, report: object) {
  folder = mkdtempSync(join(tmpdir(), 'failures-'))
  writeFileSync(join(folder, name), JSON.stringify(report))
  return readFailures(folder)
}

const passed = { fullName: 'a login passes', status: 'passed', failureMessages: [] }

describe('the failures of a run', () => {
  it('are those of the unit tests, with file, title and message', () => {
    const failed = { fullName: 'a login fails', status: 'failed', failureMessages: ['\u001B[31mexpected 1\u001B[39m'] }
    expect(failures('unit.json', { testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [passed, failed] }] })).toEqual([
      { part: 'unit', title: 'a.test.ts › a login fails', message: 'expected 1' },
    ])
  })

  it('are test files that could not run', () => {
    const report = { testResults: [{ name: 'a.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }, { name: 'b.test.ts', status: 'passed', assertionResults: [passed] }] }
    expect(failures('unit.json', report)).toEqual([{ part: 'unit', title: 'a.test.ts', message: 'no such module' }])
  })

  it('are those of a browser, with its name and the titles around', () => {
    const spec = (title: string, status: string) => ({ title, tests: [{ projectName: 'firefox', status, results: [{ errors: [{ message: 'not visible' }] }] }] })
    const report = {
      suites: [{ title: 'login.spec.ts', specs: [spec('opens', 'expected')], suites: [{ title: 'a login', specs: [spec('fails', 'unexpected'), spec('waits', 'flaky')] }] }],
      errors: [{ message: 'no server' }],
    }
    expect(failures('e2e.json', report)).toEqual([
      { part: 'e2e', title: 'outside of the tests', message: 'no server' },
      { part: 'e2e', title: '[firefox] › login.spec.ts › a login › fails', message: 'not visible' },
    ])
  })

  it('are checks that do not hold', () => {
    expect(failures('size.json', { passed: 1, failed: 1, faults: [{ statement: 'it is light', fault: 'it is not' }] })).toEqual([{ part: 'size', title: 'it is light', message: 'it is not' }])
    expect(failures('lint.json', { passed: 1, failed: 0 })).toEqual([])
  })

  it('show the first lines of a long message', () => {
    const [failure] = failures('size.json', { faults: [{ statement: 'it is short', fault: Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n') }] })
    expect(failure?.message.split('\n')).toHaveLength(12)
  })
})
