// Who may read an answer from another origin: `origin=` in the call against the Origin header.
import type { WikiState } from '../state/wikiState.ts'

export type Cors =
  | { readonly kind: 'none' }
  | { readonly kind: 'anybody' }
  | { readonly kind: 'allowed'; readonly origin: string }
  | { readonly kind: 'rejected' }
  | { readonly kind: 'mismatch' }

/** Without `origin=` the header does nothing. */
export function judgeOrigin(wiki: WikiState, claimed: string | undefined, header: string | undefined): Cors {
  if (claimed === undefined) return { kind: 'none' }
  if (claimed === '*') return { kind: 'anybody' }
  if (claimed !== header) return { kind: 'mismatch' }
  return isAllowed(wiki, claimed) ? { kind: 'allowed', origin: claimed } : { kind: 'rejected' }
}

type Headers = Readonly<Record<string, string>>

const exposed = {
  'access-control-expose-headers': 'MediaWiki-API-Error, Retry-After, X-Database-Lag, MediaWiki-Login-Suppressed',
}

export function corsHeaders(cors: Cors): Headers {
  return { ...originHeaders(cors), ...(cors.kind === 'allowed' || cors.kind === 'anybody' ? exposed : {}) }
}

const allowedHeaders =
  'accept accept-language content-language content-type accept-encoding dnt origin user-agent api-user-agent ' +
  'authorization promise-non-write-api-action'

/** The answer to OPTIONS. A header that is not on the list spoils it. */
export function preflightHeaders(cors: Cors, requested: string | undefined): Headers {
  if (cors.kind !== 'allowed' && cors.kind !== 'anybody') return originHeaders(cors)
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
    case 'anybody':
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

/** The scheme does not matter, the port does. */
function isAllowed({ allowedOrigins }: WikiState, origin: string): boolean {
  const host = withoutScheme(origin)
  return allowedOrigins.some((pattern) => asPattern(withoutScheme(pattern)).test(host))
}

function withoutScheme(origin: string): string {
  return origin.replace(/^https?:\/\//, '')
}

function asPattern(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll('*', '.*')}$`, 'i')
}
