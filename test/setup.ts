// Runs before each test file: DOM matchers, no markup left over from the test before, no surprise on the console.
import '@testing-library/jest-dom/vitest'
import { afterEach } from 'vitest'
import { failOnConsole } from './expectConsole.ts'

failOnConsole()

if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/react')
  afterEach(cleanup)
}
