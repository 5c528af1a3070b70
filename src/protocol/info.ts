// What `meta=authmanagerinfo` says: whether one may log in, and what the wiki asks for it.
import { malformed, type Malformed } from './failure.ts'
import { parseIdentity, type Identity } from './identity.ts'
import { parseRequestList, type RequestList } from './request.ts'
import { at, flagOf, isRecord, textOf } from './json.ts'
import type { MessageFormat } from './wikiText.ts'

/** @see https://www.mediawiki.org/wiki/API:Authmanagerinfo */
export interface AuthManagerInfo extends RequestList {
  readonly kind: 'info'
  readonly canAuthenticateNow: boolean
  readonly canCreateAccounts: boolean
  readonly canLinkAccounts: boolean
  readonly hasPreservedState: boolean
  readonly hasPrimaryPreservedState: boolean
  /** The name that an earlier step left for this one, or `""`. */
  readonly preservedUsername: string
  /** `ok`, `reauth` or `fail`: whether the operation that was asked about needs a fresh login first. */
  readonly securityStatus: string | undefined
  /** Who is logged in; asked only for a module that is of use to such people alone. */
  readonly user?: Identity | undefined
}

export function parseInfo(body: unknown, format: MessageFormat = 'html'): AuthManagerInfo | Malformed {
  const wire = at(body, 'query', 'authmanagerinfo')
  if (!isRecord(wire)) return malformed('query.authmanagerinfo')
  return {
    kind: 'info',
    canAuthenticateNow: flagOf(wire['canauthenticatenow']),
    canCreateAccounts: flagOf(wire['cancreateaccounts']),
    canLinkAccounts: flagOf(wire['canlinkaccounts']),
    hasPreservedState: flagOf(wire['haspreservedstate']),
    hasPrimaryPreservedState: flagOf(wire['hasprimarypreservedstate']),
    preservedUsername: textOf(wire['preservedusername']) ?? '',
    securityStatus: textOf(wire['securitysensitiveoperationstatus']),
    user: parseIdentity(body),
    ...parseRequestList(wire, format),
  }
}
