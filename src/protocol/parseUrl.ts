// Parses URLs without `URL.canParse`, which older browsers do not have.

/** Returns `undefined` if it is no valid URL. */
export function parseUrl(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base)
  } catch {
    return undefined
  }
}
