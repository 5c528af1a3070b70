// Cookies as a server reads and writes them. Knows no session.

export function readCookies(header: string | undefined): ReadonlyMap<string, string> {
  const pairs = (header ?? '').split(/;\s*/).map((pair) => pair.split(/=(.*)/s))
  return new Map(pairs.flatMap(([name, value]) => (name && value !== undefined ? [[name, decode(value)]] : [])))
}

interface Lasting {
  readonly seconds: number
  readonly now: number
}

/** Without an age the cookie lasts as long as the browser's session. */
export function setCookie(name: string, value: string, lasting?: Lasting): string {
  const pair = `${name}=${encodeURIComponent(value)}`
  if (lasting === undefined) return `${pair}; path=/; HttpOnly`
  const expires = new Date(lasting.now + lasting.seconds * 1000).toUTCString()
  return `${pair}; expires=${expires}; Max-Age=${lasting.seconds}; path=/; HttpOnly`
}

export function deleteCookie(name: string): string {
  return `${name}=deleted; expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0; path=/; HttpOnly`
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
