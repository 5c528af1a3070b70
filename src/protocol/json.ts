// Readers for JSON values of unknown shape. They know no name of the protocol.

export type WireRecord = Readonly<Record<string, unknown>>

/** Returns the value of a JSON text, or `undefined` if it cannot be parsed. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function isRecord(value: unknown): value is WireRecord {
  return typeof value === 'object' && value !== null
}

/** Returns the value as a record, empty if it is no object. */
export function asRecord(value: unknown): WireRecord {
  return isRecord(value) ? value : {}
}

/** Returns the value at the end of a path of keys, or `undefined` if there is none. */
export function getPath(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((inner, key) => asRecord(inner)[key], value)
}

export function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** `formatversion=2` sends true and false. `formatversion=1` sends `""` for true and omits false. */
export function asBoolean(value: unknown): boolean {
  return value === true || value === ''
}
