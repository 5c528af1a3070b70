// Runs before each test file: fails tests that write to the console, and sets timeouts. If there is a DOM, adds its
// matchers and removes what a test has rendered.
import { afterEach, vi } from 'vitest'
import { failOnConsole } from './expectConsole.ts'

/** Tests wait for conditions. This is only how long they wait before they fail. Shorter where failing is what is expected. */
const patienceMs = Number(process.env['PATIENCE_MS'] ?? 15_000)

failOnConsole()

// Unlike Testing Library, vitest has no setting for it.
const { waitFor } = vi
vi.waitFor = (check, options = patienceMs) => waitFor(check, options)

if (typeof document !== 'undefined') {
  const platform: unknown = Reflect.get(globalThis, 'CSS')
  const [{ cleanup, configure }] = await Promise.all([import('@testing-library/react'), import('@testing-library/jest-dom/vitest')])
  // The matchers bring one to jsdom, which has none. What an app tests with may not.
  Reflect.set(globalThis, 'CSS', platform)
  configure({ asyncUtilTimeout: patienceMs })
  afterEach(cleanup)
}
