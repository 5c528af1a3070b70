// JSON as the API writes it, in MediaWiki's two format versions.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject | ReadonlyMap<string, Json>
export interface JsonObject {
  readonly [key: string]: Json | undefined
}

export type FormatVersion = 1 | 2

/**
 * A `Map` becomes an object and keeps its order; a plain object would move integer-like keys to the front.
 * In version 1 `false` is left out and `true` is an empty string.
 */
export function stringifyJson(value: Json, version: FormatVersion): string {
  if (value === true && version === 1) return '""'
  if (isArray(value)) return `[${value.map((item) => stringifyJson(item, version)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const pairs = value instanceof Map ? [...value] : Object.entries(value)
  const members = pairs.flatMap(([key, member]: [string, Json | undefined]) =>
    member === undefined || (member === false && version === 1)
      ? []
      : [`${JSON.stringify(key)}:${stringifyJson(member, version)}`],
  )
  return `{${members.join(',')}}`
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/** Returns a time as the API writes it, without milliseconds. */
export function formatTimestamp(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
}
