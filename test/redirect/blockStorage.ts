// Storage as browsers forbid it.
import { vi } from 'vitest'

const refuse = (name: string) => () => { throw new DOMException('No storage here', name) }

/** The ways in which `sessionStorage` fails. The test runner restores it. */
export const blockStorage = {
  'is full'() {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse('QuotaExceededError'))
  },
  'forgets at once'() {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => undefined)
  },
  'throws at everything'() {
    for (const method of ['getItem', 'setItem', 'removeItem'] as const) vi.spyOn(Storage.prototype, method).mockImplementation(refuse('SecurityError'))
  },
  'may not even be looked at'() {
    vi.spyOn(globalThis, 'sessionStorage', 'get').mockImplementation(refuse('SecurityError'))
  },
  'is not there'() {
    vi.stubGlobal('sessionStorage', null)
  },
} as const

export const storageFailures = Object.keys(blockStorage) as (keyof typeof blockStorage)[]
