// What the last submit found missing, field by field. Apart from react-hook-form's own errors, because what that tells
// a
// component of errors is a copy of all values, and React would keep a refused password with it.
import type { Fault } from '../flow/index.ts'

export interface FaultStore {
  readonly subscribe: (listener: () => void) => () => void
  readonly get: () => readonly Fault[]
  readonly set: (faults: readonly Fault[]) => void
}

export function createFaultStore(): FaultStore {
  const listeners = new Set<() => void>()
  let faults: readonly Fault[] = []
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    get: () => faults,
    set(found) {
      faults = found
      for (const listener of listeners) listener()
    },
  }
}
