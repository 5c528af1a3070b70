// A request: a group of fields that one provider of the wiki asks together.
import { parseField, type Field } from './field.ts'
import { recordOf, textOf, type WireRecord } from './json.ts'
import { parseWikiText, type MessageFormat, type WikiText } from './wikiText.ts'

/**
 * A group of fields of one provider.
 *
 * @see https://www.mediawiki.org/wiki/Manual:SessionManager_and_AuthManager
 */
export interface AuthRequest {
  readonly id: string
  /** The part of the id that says what it is: `TOTPAuthenticationRequest`. See {@link requestKind}. */
  readonly kind: string
  readonly metadata: WireRecord
  /** `primary-required`: of several such, one complete one suffices. */
  readonly required: 'optional' | 'required' | 'primary-required'
  /** Who asks, and for which account. Providers without a name of their own send the name of a PHP class or the id. */
  readonly provider: WikiText | undefined
  readonly account: WikiText | undefined
  readonly fields: readonly Field[]
}

/** What an info, a UI, a REDIRECT or a RESTART lists. `mergedFields` is there only where merging was asked for. */
export interface RequestList {
  readonly requests: readonly AuthRequest[]
  readonly mergedFields?: readonly Field[] | undefined
}

/**
 * Cuts an id at its first `:`, and takes what follows the last `\`: `…\Auth\ButtonAuthenticationRequest:skipReset` is a
 * `ButtonAuthenticationRequest`.
 */
export function requestKind(id: string): string {
  return id.replace(/^[^:]*\\|:[^]*/g, '')
}

export function parseRequestList({ requests, fields }: WireRecord, format: MessageFormat): RequestList {
  return {
    // PHP sends an empty map as a list, and formatversion=1 may send a list as a map.
    requests: Object.values(recordOf(requests)).map((request) => parseRequest(recordOf(request), format)),
    mergedFields: fields ? parseFields(fields, format) : undefined,
  }
}

function parseRequest(wire: WireRecord, format: MessageFormat): AuthRequest {
  const id = textOf(wire['id']) ?? ''
  const required = wire['required']
  return {
    id,
    kind: requestKind(id),
    metadata: recordOf(wire['metadata']),
    required: required === 'required' || required === 'primary-required' ? required : 'optional',
    provider: parseWikiText(wire['provider'], format),
    account: parseWikiText(wire['account'], format),
    fields: parseFields(wire['fields'], format),
  }
}

function parseFields(fields: unknown, format: MessageFormat): readonly Field[] {
  return Object.entries(recordOf(fields)).map(([name, field]) => parseField(name, field, format))
}
