// What is known of single fields and changes while the user types, so that only the field that it is about renders.

export interface FieldStore<Known> {
  readonly subscribe: (listener: () => void) => () => void
  readonly get: (name: string) => Known | undefined
  /** Returns what is known of all fields. */
  readonly getAll: () => ReadonlyMap<string, Known>
  /** Sets what is known of one field. `undefined` forgets it. */
  readonly set: (name: string, known: Known | undefined) => void
}

export function createFieldStore<Known>(): FieldStore<Known> {
  const listeners = new Set<() => void>()
  let known: ReadonlyMap<string, Known> = new Map()
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    get: (name) => known.get(name),
    getAll: () => known,
    set(name, value) {
      if (known.get(name) === value) return
      const others = [...known].filter(([other]) => other !== name)
      known = new Map(value === undefined ? others : [...others, [name, value]])
      for (const listener of listeners) listener()
    },
  }
}
