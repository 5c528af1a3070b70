// Checks whether the target of a redirect may be opened. Opens nothing.
import { parseUrl } from './parse.ts'

/** The target of a redirect that may be opened. */
export interface SafeTarget {
  /** The target in its normal form. Only this may be opened: the raw text may mean something else relative to a page. */
  readonly url: string
  /** The host of the identity provider. */
  readonly host: string
}

export type TargetCheck = ({ readonly kind: 'safe' } & SafeTarget) | { readonly kind: 'unsafe' }

export interface TargetRules {
  /** The address of the wiki. Its scheme is allowed. */
  readonly api: string
  /** The only origins that are allowed, if given. */
  readonly allowedOrigins?: readonly string[] | undefined
}

/** Throws a `TypeError` if one is no origin: it would match nothing, so that users could not be redirected. */
export function checkOrigins(origins: readonly string[] = []): void {
  for (const origin of origins) {
    const url = parseUrl(origin)
    if (url && url.origin !== 'null' && !url.host.includes('*')) continue
    throw new TypeError(`react-mediawiki-auth: "${origin}" in "allowedOrigins" is no origin. Write it as "https://idp.example".`)
  }
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/

/**
 * Allows absolute URLs without credentials: `https:`, `http:` to this machine, or `http:` if the wiki uses it. Anything else
 * may run with the rights of the page that opens it, as `javascript:` does.
 */
export function checkTarget(target: string, { api, allowedOrigins }: TargetRules): TargetCheck {
  const url = parseUrl(target)
  if (url?.username !== '' || url.password !== '') return { kind: 'unsafe' }
  const isHttpAllowed = loopback.test(url.hostname) || parseUrl(api)?.protocol === 'http:'
  const isOpen = url.protocol === 'https:' || (url.protocol === 'http:' && isHttpAllowed)
  const isListed = !allowedOrigins || allowedOrigins.some((origin) => parseUrl(origin)?.origin === url.origin)
  return isOpen && isListed ? { kind: 'safe', url: url.href, host: url.host } : { kind: 'unsafe' }
}
