// The cookies of one browser. It talks to one wiki only, so paths and domains are ignored.

export interface CookieJar {
  /** Returns the Cookie header; `undefined` if there are no cookies. */
  header(): string | undefined
  store(setCookies: readonly string[]): void
}

interface StoredCookie {
  readonly value: string
  readonly expiresAt: number
}

export function createCookieJar(now: () => number): CookieJar {
  const jar = new Map<string, StoredCookie>()
  return {
    header: () => {
      const current = [...jar].filter(([, { expiresAt }]) => expiresAt > now())
      return current.length === 0 ? undefined : current.map(([name, { value }]) => `${name}=${value}`).join('; ')
    },
    store: (setCookies) => {
      for (const header of setCookies) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? []
        const age = /;\s*max-age=(-?\d+)/i.exec(header)?.[1]
        jar.set(name, { value, expiresAt: age === undefined ? Infinity : now() + Number(age) * 1000 })
      }
    },
  }
}
