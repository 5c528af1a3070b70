// Writes answers as JSON, the way both format versions do. Knows nothing of what the answers mean.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject | ReadonlyMap<string, Json>
export interface JsonObject {
  readonly [key: string]: Json | undefined
}

export type FormatVersion = 1 | 2

/**
 * A `Map` becomes an object in the Map's own order: a plain object would move integer-like keys to the front.
 * In version 1 `false` disappears and `true` is an empty string.
 */
export function writeJson(value: Json, version: FormatVersion): string {
  if (value === true && version === 1) return '""'
  if (isList(value)) return `[${value.map((item) => writeJson(item, version)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const pairs = value instanceof Map ? [...value] : Object.entries(value)
  const members = pairs.flatMap(([key, member]: [string, Json | undefined]) =>
    member === undefined || (member === false && version === 1)
      ? []
      : [`${JSON.stringify(key)}:${writeJson(member, version)}`],
  )
  return `{${members.join(',')}}`
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
