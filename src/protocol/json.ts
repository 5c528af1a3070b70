// Reading a JSON value of which nothing is known yet. Knows no name of the protocol.

export type WireRecord = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is WireRecord {
  return typeof value === 'object' && value !== null
}

/** The value itself if it can be read from, else an empty one. */
export function recordOf(value: unknown): WireRecord {
  return isRecord(value) ? value : {}
}

/** What stands at the end of a path of keys, or undefined where the path breaks off. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((inner, key) => recordOf(inner)[key], value)
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** formatversion=2 sends true and false, formatversion=1 sends `""` for true and nothing for false. */
export function flagOf(value: unknown): boolean {
  return value === true || value === ''
}
