// Readers for untrusted data.

/** Returns the value of a JSON text, or `undefined` if it cannot be parsed. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Returns the value as a record, empty if it is no object. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  // Any object can be read by any key. Each value is checked before it is used.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

/** Returns `undefined` if it is no valid URL. Not by `URL.canParse`, which older browsers do not have. */
export function parseUrl(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base)
  } catch {
    return undefined
  }
}
