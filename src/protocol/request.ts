// An authentication request: a group of fields of one provider of the wiki.
import { parseField, type Field } from './field.ts'
import { asRecord, asString, type WireRecord } from './json.ts'
import { parseWikiMessage, type MessageFormat, type WikiMessage } from './wikiMessage.ts'

/**
 * An authentication request: a group of fields that one authentication provider of the wiki asks for.
 *
 * @see https://www.mediawiki.org/wiki/Manual:SessionManager_and_AuthManager
 */
export interface AuthRequest {
  /** The wiki's id of the request, such as `MediaWiki\Auth\PasswordAuthenticationRequest`. */
  readonly id: string
  /** The class name in the id, such as `TOTPAuthenticationRequest`. See {@link requestKind}. */
  readonly kind: string
  /** Data of the provider for clients. Untrusted. */
  readonly metadata: WireRecord
  /** `primary-required`: of several such requests, one has to be complete. */
  readonly required: 'optional' | 'required' | 'primary-required'
  /** The name of the provider. Some send the name of a PHP class, or the id. */
  readonly provider: WikiMessage | undefined
  /** The account that the request is about, such as one of an identity provider. */
  readonly account: WikiMessage | undefined
  /** What the user has to fill in. */
  readonly fields: readonly Field[]
}

/** The requests of an info or an answer. `mergedFields` is `undefined` without the option `mergeRequestFields`. */
export interface RequestList {
  /** What each provider of the wiki asks for. */
  readonly requests: readonly AuthRequest[]
  /** The fields of all requests together, if they were asked for by `mergeRequestFields`. */
  readonly mergedFields?: readonly Field[] | undefined
}

/**
 * Returns the class name in the id of a request, without namespace and suffix: `ButtonAuthenticationRequest` for
 * `…\Auth\ButtonAuthenticationRequest:skipReset`.
 */
export function requestKind(id: string): string {
  return id.replace(/[^:]*\\|:[^]*/g, '')
}

export function parseRequestList({ requests, fields }: WireRecord, format: MessageFormat): RequestList {
  return {
    // PHP sends an empty map as a list, and `formatversion=1` may send a list as a map.
    requests: Object.values(asRecord(requests)).map((request) => parseRequest(asRecord(request), format)),
    mergedFields: fields ? parseFields(fields, format) : undefined,
  }
}

function parseRequest(wire: WireRecord, format: MessageFormat): AuthRequest {
  const id = asString(wire['id']) ?? ''
  const required = wire['required']
  return {
    id,
    kind: requestKind(id),
    metadata: asRecord(wire['metadata']),
    required: required === 'required' || required === 'primary-required' ? required : 'optional',
    provider: parseWikiMessage(wire['provider'], format),
    account: parseWikiMessage(wire['account'], format),
    fields: parseFields(wire['fields'], format),
  }
}

function parseFields(fields: unknown, format: MessageFormat): readonly Field[] {
  return Object.entries(asRecord(fields)).map(([name, field]) => parseField(name, field, format))
}
