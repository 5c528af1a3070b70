// What `meta=authmanagerinfo` says: whether one may log in, and what the wiki asks for it.
import { isRecord, flagOf, textOf } from './wireRecord.ts'
import { malformed, type Malformed } from './failure.ts'
import { parseRequestList, type RequestList } from './request.ts'
import type { MessageFormat } from './wikiText.ts'

/** @see https://www.mediawiki.org/wiki/API:Authmanagerinfo */
export interface AuthManagerInfo extends RequestList {
  readonly kind: 'info'
  readonly canAuthenticateNow: boolean
  readonly canCreateAccounts: boolean
  readonly canLinkAccounts: boolean
  readonly hasPreservedState: boolean
  readonly hasPrimaryPreservedState: boolean
  /** The name that an earlier step left for this one. */
  readonly preservedUsername?: string
  /** Whether an operation that was asked about needs a fresh login first. */
  readonly securityStatus?: 'ok' | 'reauth' | 'fail'
}

export function parseInfo(body: unknown, format: MessageFormat): AuthManagerInfo | Malformed {
  const query = isRecord(body) ? body['query'] : undefined
  const wire = isRecord(query) ? query['authmanagerinfo'] : undefined
  if (!isRecord(wire)) return malformed('query.authmanagerinfo', 'is missing')
  const list = parseRequestList(wire, format)
  if ('kind' in list) return list
  const preservedUsername = textOf(wire, 'preservedusername')
  const securityStatus = parseSecurityStatus(wire['securitysensitiveoperationstatus'])
  return {
    kind: 'info',
    canAuthenticateNow: flagOf(wire, 'canauthenticatenow'),
    canCreateAccounts: flagOf(wire, 'cancreateaccounts'),
    canLinkAccounts: flagOf(wire, 'canlinkaccounts'),
    hasPreservedState: flagOf(wire, 'haspreservedstate'),
    hasPrimaryPreservedState: flagOf(wire, 'hasprimarypreservedstate'),
    ...(preservedUsername && { preservedUsername }),
    ...(securityStatus && { securityStatus }),
    ...list,
  }
}

function parseSecurityStatus(value: unknown): 'ok' | 'reauth' | 'fail' | undefined {
  return value === 'ok' || value === 'reauth' || value === 'fail' ? value : undefined
}

export function parseToken(body: unknown, tokenType: string): string | undefined {
  const query = isRecord(body) ? body['query'] : undefined
  const tokens = isRecord(query) ? query['tokens'] : undefined
  return isRecord(tokens) ? textOf(tokens, `${tokenType}token`) : undefined
}
