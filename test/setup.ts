// Runs before each test file: no surprise on the console, and patience. Where there is a DOM, its matchers come too, and no
// markup is left over from the test before.
import { afterEach, vi } from 'vitest'
import { failOnConsole } from './expectConsole.ts'

/** Tests wait for things and not for times: this is only how long they wait for what never comes. */
const patienceMs = 15_000

failOnConsole()

// Unlike Testing Library it has no setting for it.
const { waitFor } = vi
vi.waitFor = (check, options = patienceMs) => waitFor(check, options)

if (typeof document !== 'undefined') {
  const [{ cleanup, configure }] = await Promise.all([import('@testing-library/react'), import('@testing-library/jest-dom/vitest')])
  configure({ asyncUtilTimeout: patienceMs })
  afterEach(cleanup)
}
