// Reading a JSON value of which nothing is known yet. Knows no name of the protocol.

export type WireRecord = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is WireRecord {
  return typeof value === 'object' && value !== null
}

/** The value itself if it can be read from, else an empty one. */
export function asRecord(value: unknown): WireRecord {
  return isRecord(value) ? value : {}
}

/** What stands at the end of a path of keys, or undefined where the path breaks off. */
export function getPath(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((inner, key) => asRecord(inner)[key], value)
}

export function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** formatversion=2 sends true and false, formatversion=1 sends `""` for true and nothing for false. */
export function asBoolean(value: unknown): boolean {
  return value === true || value === ''
}
