// Reading a JSON value of which nothing is known yet. Knows no name of the protocol.

export type WireRecord = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is WireRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function textOf(record: WireRecord, key: string): string | undefined {
  const value = record[key]
  return typeof value === 'string' ? value : undefined
}

/** formatversion=2 sends true and false, formatversion=1 sends `""` for true and nothing for false. */
export function flagOf(record: WireRecord, key: string): boolean {
  return record[key] === true || record[key] === ''
}

/** PHP sends an empty map as `[]`; and formatversion=1 may send a list as a map with numbers for keys. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
