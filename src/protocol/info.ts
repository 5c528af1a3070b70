// The response of `meta=authmanagerinfo`: whether a module can be used, and the fields that it asks for.
import { malformed, type Malformed } from './failure.ts'
import { parseIdentity, type Identity } from './identity.ts'
import { parseLanguage } from './language.ts'
import { parseRequestList, type RequestList } from './request.ts'
import { getPath, asBoolean, isRecord, asString } from './json.ts'
import type { MessageFormat } from './wikiMessage.ts'

/**
 * Whether a module can be used, and the fields that it asks for. It holds no token.
 *
 * @see https://www.mediawiki.org/wiki/API:Authmanagerinfo
 */
export interface AuthManagerInfo extends RequestList {
  readonly kind: 'info'
  /** Whether this session can log in. */
  readonly canAuthenticateNow: boolean
  /** Whether the wiki can create accounts. */
  readonly canCreateAccounts: boolean
  /** Whether the wiki can link accounts of an identity provider. */
  readonly canLinkAccounts: boolean
  /** Whether an earlier attempt left state that `preserveState` continues with. */
  readonly hasPreservedState: boolean
  /** Whether that state includes the state of a primary provider. */
  readonly hasPrimaryPreservedState: boolean
  /** The username of that state. Empty if there is none. */
  readonly preservedUsername: string
  /** `ok`, `reauth` or `fail`: whether the security-sensitive operation of the query needs a fresh login first. */
  readonly securityStatus: string | undefined
  /** The language of the wiki's messages, as the wiki tells it. */
  readonly language?: string | undefined
  /** Who is logged in. Not queried for `clientlogin`, and unknown where a private wiki does not tell. */
  readonly user?: Identity | undefined
  /** It was made by `prerenderInfo`: what every visitor may see of the form. The flow asks the wiki before it sends anything. */
  readonly isPrerendered?: true | undefined
}

/**
 * Parses the response of a query with `meta=authmanagerinfo`. `format` is the `amimessageformat` of the query, `html` by
 * default. Returns the failure `malformed` if the response has no such part.
 *
 * @see https://www.mediawiki.org/wiki/API:Authmanagerinfo
 */
export function parseInfo(body: unknown, format: MessageFormat = 'html'): AuthManagerInfo | Malformed {
  const wire = getPath(body, 'query', 'authmanagerinfo')
  if (!isRecord(wire)) return malformed('query.authmanagerinfo')
  return {
    kind: 'info',
    canAuthenticateNow: asBoolean(wire['canauthenticatenow']),
    canCreateAccounts: asBoolean(wire['cancreateaccounts']),
    canLinkAccounts: asBoolean(wire['canlinkaccounts']),
    hasPreservedState: asBoolean(wire['haspreservedstate']),
    hasPrimaryPreservedState: asBoolean(wire['hasprimarypreservedstate']),
    preservedUsername: asString(wire['preservedusername']) ?? '',
    securityStatus: asString(wire['securitysensitiveoperationstatus']),
    language: parseLanguage(body),
    user: parseIdentity(body),
    ...parseRequestList(wire, format),
  }
}
