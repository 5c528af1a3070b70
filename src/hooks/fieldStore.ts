// What is known of single fields and changes while the user types, so that only the field that it is about renders.

export interface FieldStore<Known> {
  readonly subscribe: (listener: () => void) => () => void
  readonly get: (name: string) => Known | undefined
  /** Sets what is known of one field. `undefined` forgets it. */
  readonly set: (name: string, known: Known | undefined) => void
}

export function createFieldStore<Known>(): FieldStore<Known> {
  const listeners = new Set<() => void>()
  const known = new Map<string, Known>()
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    get: (name) => known.get(name),
    set(name, value) {
      if (known.get(name) === value) return
      if (value === undefined) known.delete(name)
      else known.set(name, value)
      for (const listener of listeners) listener()
    },
  }
}
