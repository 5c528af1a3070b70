// CORS as MediaWiki does it: the parameter `origin` has to match the Origin header.
import type { WikiState } from '../state/wikiState.ts'

export type Cors =
  | { readonly kind: 'none' }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'allowed'; readonly origin: string }
  | { readonly kind: 'rejected' }
  | { readonly kind: 'mismatch' }

/** `claimed` is the parameter `origin`. Without it the header is ignored. */
export function checkOrigin(wiki: WikiState, claimed: string | undefined, header: string | undefined): Cors {
  if (claimed === undefined) return { kind: 'none' }
  if (claimed === '*') return { kind: 'anonymous' }
  if (claimed !== header) return { kind: 'mismatch' }
  return isAllowed(wiki, claimed) ? { kind: 'allowed', origin: claimed } : { kind: 'rejected' }
}

type Headers = Readonly<Record<string, string>>

const exposed = {
  'access-control-expose-headers': 'MediaWiki-API-Error, Retry-After, X-Database-Lag, MediaWiki-Login-Suppressed',
}

export function corsHeaders(cors: Cors): Headers {
  return { ...originHeaders(cors), ...(cors.kind === 'allowed' || cors.kind === 'anonymous' ? exposed : {}) }
}

const allowedHeaders =
  'accept accept-language content-language content-type accept-encoding dnt origin user-agent api-user-agent ' +
  'authorization promise-non-write-api-action'

/** The headers of a preflight response. One unsupported header makes the whole request fail. */
export function preflightHeaders(cors: Cors, requested: string | undefined): Headers {
  if (cors.kind !== 'allowed' && cors.kind !== 'anonymous') return originHeaders(cors)
  const names = requested?.toLowerCase().split(/\s*,\s*/) ?? []
  if (!names.every((name) => allowedHeaders.split(' ').includes(name))) {
    return { 'mediawiki-cors-rejection': 'Unsupported header requested in preflight' }
  }
  const headers = requested === undefined ? {} : { 'access-control-allow-headers': requested }
  return { ...headers, 'access-control-allow-methods': 'POST, GET, HEAD', ...originHeaders(cors) }
}

function originHeaders(cors: Cors): Headers {
  switch (cors.kind) {
    case 'none':
    case 'mismatch':
      return {}
    case 'rejected':
      return { 'mediawiki-cors-rejection': 'Origin mismatch' }
    case 'anonymous':
      return {
        'mediawiki-login-suppressed': 'true',
        'access-control-allow-origin': '*',
        'access-control-allow-credentials': 'false',
      }
    case 'allowed':
      return {
        'access-control-allow-origin': cors.origin,
        'access-control-allow-credentials': 'true',
        'timing-allow-origin': cors.origin,
      }
  }
}

/** Compares host and port; any scheme is allowed. */
function isAllowed({ crossSiteDomains }: WikiState, origin: string): boolean {
  const host = withoutScheme(origin)
  return crossSiteDomains.some((pattern) => toPattern(withoutScheme(pattern)).test(host))
}

function withoutScheme(origin: string): string {
  return origin.replace(/^https?:\/\//, '')
}

function toPattern(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll('*', '.*')}$`, 'i')
}
