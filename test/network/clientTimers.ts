// The timers of a client in a test: its pauses are short, and its timeouts are over when the test says so, however busy the
// machine is.
import { vi } from 'vitest'

/** The `timeoutMs` of a client whose timeouts the test controls. */
export const controlledTimeoutMs = 12_345

export interface ClientTimers {
  /** Ends the time of all requests that wait. */
  readonly expire: () => void
}

/** Until the end of the test. `pausesBy`: how many times shorter all other timers are. */
export function controlTimers(pausesBy = 1): ClientTimers {
  const { setTimeout } = globalThis
  const waiting: (() => void)[] = []
  vi.stubGlobal('setTimeout', (run: () => void, ms = 0, ...more: unknown[]) => {
    if (ms !== controlledTimeoutMs) return setTimeout(run, ms / pausesBy, ...(more as []))
    waiting.push(run)
    // A handle that can be cleared.
    return setTimeout(() => undefined, 0)
  })
  return { expire: () => { for (const run of waiting.splice(0)) run() } }
}
