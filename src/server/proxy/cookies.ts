// The wiki's cookies on the app's origin: kept under names of their own, so that only they go on, and no other of the app.
import { parseCookie, parseSetCookie, stringifyCookie, stringifySetCookie } from 'cookie'

const prefix = 'mw_'

/** What PHP and MediaWiki do not change. */
const nameThatPhpKeeps = /^[\w-]+$/

/** Values pass as they are, not decoded. */
const asItIs = { decode: (value: string) => value, encode: (value: string) => value }

/** Returns the `Cookie` header for the wiki, or `undefined` if there is nothing to send. */
export function cookiesForWiki(header: string | null): string | undefined {
  const sent = Object.entries(parseCookie(header ?? '', asItIs)).flatMap(([name, value]) =>
    name.startsWith(prefix) ? [toWiki(name.slice(prefix.length), value)] : [],
  )
  return sent.filter((pair) => pair !== undefined).join('; ') || undefined
}

function toWiki(name: string, value: string | undefined): string | undefined {
  return nameThatPhpKeeps.test(name) ? unlessInvalid(() => stringifyCookie({ [name]: value }, asItIs)) : undefined
}

export interface CookieAttributes {
  readonly path: string
  readonly secure: boolean
}

/**
 * Returns a `Set-Cookie` header of the wiki as one of the app, or `undefined` if it is none. Only its lifetime stays. Scripts of
 * the page cannot read it, so they cannot take the session along.
 */
export function cookieForBrowser(header: string, { path, secure }: CookieAttributes): string | undefined {
  const { name, value, expires, maxAge } = parseSetCookie(header, asItIs)
  if (!nameThatPhpKeeps.test(name)) return undefined
  const lifetime = { ...(expires !== undefined && { expires }), ...(maxAge !== undefined && { maxAge }) }
  const cookie = { name: prefix + name, value, ...lifetime, path, secure, httpOnly: true, sameSite: 'lax' } as const
  return unlessInvalid(() => stringifySetCookie(cookie, asItIs))
}

/** The library throws for what does not fit into a header. */
function unlessInvalid(stringify: () => string): string | undefined {
  try {
    return stringify() || undefined
  } catch {
    return undefined
  }
}
