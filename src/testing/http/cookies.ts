// Parses the Cookie header, and creates Set-Cookie headers.

export function parseCookies(header: string | undefined): ReadonlyMap<string, string> {
  const pairs = (header ?? '').split(/;\s*/).map((pair) => pair.split(/=(.*)/s))
  return new Map(pairs.flatMap(([name, value]) => (name && value !== undefined ? [[name, decode(value)]] : [])))
}

interface Lifetime {
  readonly seconds: number
  readonly now: number
}

/** Without a lifetime the cookie lasts until the browser is closed. */
export function setCookieHeader(name: string, value: string, lifetime?: Lifetime): string {
  const pair = `${name}=${encodeURIComponent(value)}`
  if (lifetime === undefined) return `${pair}; path=/; HttpOnly`
  const expires = new Date(lifetime.now + lifetime.seconds * 1000).toUTCString()
  return `${pair}; expires=${expires}; Max-Age=${lifetime.seconds}; path=/; HttpOnly`
}

export function deleteCookieHeader(name: string): string {
  return `${name}=deleted; expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0; path=/; HttpOnly`
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
