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

/** Called once by the setup file of the test runner. */
export function failOnConsole(): void {
  beforeEach(() => {
    expectations = []
    unexpected = []
    silence('error')
    silence('warn')
  })
  afterEach(() => {
    expect(unexpected, 'nobody expected this on the console').toEqual([])
    const missing = expectations.filter((one) => !one.isMet).map((one) => `${one.level}: ${one.pattern}`)
    expect(missing, 'this was expected on the console').toEqual([])
  })
}

/** The test runner restores the console before the next test (`restoreMocks`). */
function silence(level: Level): void {
  vi.spyOn(console, level).mockImplementation((...words) => {
    const line = format(...words)
    const expectation = expectations.find((one) => one.level === level && one.pattern.test(line))
    if (expectation) expectation.isMet = true
    else unexpected.push(`${level}: ${line}`)
  })
}
