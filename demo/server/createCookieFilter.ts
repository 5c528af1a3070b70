// The cookies of a real wiki behind this server. Browsers tell hosts apart and not ports, so what arrives may be the fake
// wiki's or another program's.

export interface CookieFilter {
  /** Rewrites a wiki's cookie so that browsers accept it from this server: for any host and path, and without TLS. */
  readonly fromWiki: (setCookie: string) => string
  /** Returns the Cookie header with what the wiki has set, or `undefined` if that is nothing. */
  readonly toWiki: (cookies: string | undefined) => string | undefined
}

export function createCookieFilter(): CookieFilter {
  const names = new Set<string>()
  return {
    fromWiki(setCookie) {
      const [pair = '', ...attributes] = setCookie.split(/;\s*/)
      names.add(nameOf(pair))
      const kept = attributes.filter((attribute) => !/^(domain|path|secure$|partitioned$)/i.test(attribute))
      return [pair, ...kept.map(toLax), 'Path=/'].join('; ')
    },
    toWiki(cookies = '') {
      const own = cookies.split(/;\s*/).filter((pair) => names.has(nameOf(pair)))
      return own.length === 0 ? undefined : own.join('; ')
    },
  }
}

function nameOf(pair: string): string {
  return pair.split('=')[0] ?? ''
}

/** Browsers accept SameSite=None only together with Secure. */
function toLax(attribute: string): string {
  return /^samesite=none$/i.test(attribute) ? 'SameSite=Lax' : attribute
}
