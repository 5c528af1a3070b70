// Keeps the console silent in tests: what is written there is a failure, unless the test said beforehand that it comes.
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

/** Says that this test makes the console say something. The test fails when it does not come. */
export function expectConsole(level: Level, pattern: RegExp): void {
  expectations.push({ level, pattern, isMet: false })
}

/** Says what React 18 says where a newer one is silent. */
export function expectReact18(pattern: RegExp): void {
  if (version.startsWith('18.')) expectConsole('error', pattern)
}

/** To be called once by the setup file of the test runner. */
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

/** The runner undoes it before the next test (`restoreMocks`). */
function silence(level: Level): void {
  vi.spyOn(console, level).mockImplementation((...words) => {
    const line = format(...words)
    const expectation = expectations.find((one) => one.level === level && one.pattern.test(line))
    if (expectation) expectation.isMet = true
    else unexpected.push(`${level}: ${line}`)
  })
}
