// The cookies of one browser. One wiki needs no paths and domains.

export interface CookieJar {
  /** The Cookie header; nothing for an empty jar. */
  header(): string | undefined
  take(setCookies: readonly string[]): void
}

interface Kept {
  readonly value: string
  readonly expiresAt: number
}

export function createCookieJar(now: () => number): CookieJar {
  const jar = new Map<string, Kept>()
  return {
    header: () => {
      const fresh = [...jar].filter(([, { expiresAt }]) => expiresAt > now())
      return fresh.length === 0 ? undefined : fresh.map(([name, { value }]) => `${name}=${value}`).join('; ')
    },
    take: (setCookies) => {
      for (const line of setCookies) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        const age = /;\s*max-age=(-?\d+)/i.exec(line)?.[1]
        jar.set(name, { value, expiresAt: age === undefined ? Infinity : now() + Number(age) * 1000 })
      }
    },
  }
}
