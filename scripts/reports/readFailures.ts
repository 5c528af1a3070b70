// Reads which tests failed from the reports that the parts of the test command left in a folder.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

export interface Failure {
  /** The name of its report: `unit`. */
  readonly part: string
  /** The titles around a test and its own, or the statement of a check. */
  readonly title: string
  /** The first lines of what it threw; empty where its report says nothing. */
  readonly message: string
}

interface Vitest {
  readonly testResults: readonly {
    readonly name: string
    readonly message?: string
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string; readonly failureMessages?: readonly string[] }[]
  }[]
}

interface PlaywrightError {
  readonly message?: string
}

interface PlaywrightSuite {
  readonly title: string
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs?: readonly {
    readonly title: string
    readonly tests: readonly {
      readonly projectName: string
      readonly status: string
      readonly results: readonly { readonly errors?: readonly PlaywrightError[] }[]
    }[]
  }[]
}

interface Playwright {
  readonly suites: readonly PlaywrightSuite[]
  readonly errors: readonly PlaywrightError[]
}

interface Checks {
  readonly faults: readonly { readonly statement: string; readonly fault: string }[]
}

type Found = Omit<Failure, 'part'>

const linesOfMessage = 12

export function readFailures(folder: string): readonly Failure[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  return names.flatMap((name) => {
    const report = JSON.parse(readFileSync(join(folder, name), 'utf8')) as object
    return failuresOf(report).map(({ title, message }) => ({ part: name.replace('.json', ''), title, message: shorten(message) }))
  })
}

/** Prints them: a run of many suites ends with what somebody has to read. */
export function printFailures(folder: string): void {
  for (const { part, title, message } of readFailures(folder)) console.log(`✗ ${part} │ ${title}\n${message.replace(/^/gm, '    ')}\n`)
}

function failuresOf(report: object): readonly Found[] {
  if ('testResults' in report) return failuresOfVitest(report as Vitest)
  if ('suites' in report) return failuresOfPlaywright(report as Playwright)
  return 'faults' in report ? (report as Checks).faults.map(({ statement, fault }) => ({ title: statement, message: fault })) : []
}

function failuresOfVitest({ testResults }: Vitest): readonly Found[] {
  return testResults.flatMap(({ name, message = '', status, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [{ title: name, message }] : []
    return failed.map(({ fullName, failureMessages = [] }) => ({ title: `${name} › ${fullName}`, message: failureMessages.join('\n') }))
  })
}

function failuresOfPlaywright({ suites, errors }: Playwright): readonly Found[] {
  const beside = errors.map(({ message = '' }) => ({ title: 'outside of the tests', message }))
  return [...beside, ...suites.flatMap((suite) => failuresOfSuite(suite, []))]
}

function failuresOfSuite({ title, suites = [], specs = [] }: PlaywrightSuite, above: readonly string[]): readonly Found[] {
  const titles = [...above, title]
  const own = specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'unexpected')
      .map(({ projectName, results }) => ({
        title: [`[${projectName}]`, ...titles, spec.title].filter((part) => part !== '').join(' › '),
        message: results.flatMap(({ errors = [] }) => errors.map(({ message = '' }) => message)).join('\n'),
      })),
  )
  return [...own, ...suites.flatMap((suite) => failuresOfSuite(suite, titles))]
}

function shorten(message: string): string {
  return stripVTControlCharacters(message).split('\n').slice(0, linesOfMessage).join('\n')
}
