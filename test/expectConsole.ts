// Keeps the console silent in tests: a message fails the test, unless the test has announced it.
import { format } from 'node:util'
import { version } from 'react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

type Level = 'error' | 'warn'

interface Expectation {
  readonly level: Level
  readonly pattern: RegExp
  isMet: boolean
}

let expectations: Expectation[] = []
let unexpected: string[] = []

/** Announces a console message. The test fails if it does not occur. */
export function expectConsole(level: Level, pattern: RegExp): void {
  expectations.push({ level, pattern, isMet: false })
}

/** Announces a console message of React 18 that newer versions do not write. */
export function expectReact18(pattern: RegExp): void {
  if (version.startsWith('18.')) expectConsole('error', pattern)
}

/** Unlike a real server, the environment of a test may have a document, so layout effects are used and React 18 warns about them. */
export function expectLayoutEffects(): void {
  expectReact18(/useLayoutEffect does nothing on the server/)
}

/** Called once by the setup file of the test runner. */
export function failOnConsole(): void {
  beforeEach(() => {
    expectations = []
    unexpected = []
    silence('error')
    silence('warn')
  })
  afterEach(() => {
    expect(unexpected, 'unexpected on the console').toEqual([])
    const missing = expectations.filter((one) => !one.isMet).map((one) => `${one.level}: ${one.pattern}`)
    expect(missing, 'missing on the console').toEqual([])
  })
}

/** The test runner restores the console before the next test (`restoreMocks`). */
function silence(level: Level): void {
  vi.spyOn(console, level).mockImplementation((...message) => {
    const line = format(...message)
    const expectation = expectations.find((one) => one.level === level && one.pattern.test(line))
    if (expectation) expectation.isMet = true
    else unexpected.push(`${level}: ${line}`)
  })
}
