// A request: a group of fields that one provider of the wiki asks together.
import { parseField, type Field } from './field.ts'
import { malformed, type Malformed } from './failure.ts'
import { entriesOf, isRecord, textOf, type WireRecord } from './wireRecord.ts'
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
  /** Who asks, and for which account; missing where the wiki sends nothing but an internal name. */
  readonly provider?: WikiText
  readonly account?: WikiText
  readonly fields: readonly Field[]
}

/** What an info, a UI, a REDIRECT or a RESTART lists. `mergedFields` is there only where merging was asked for. */
export interface RequestList {
  readonly requests: readonly AuthRequest[]
  readonly mergedFields?: readonly Field[]
}

/** Cuts an id at its first `:`, and takes what follows the last `\`: `…\Auth\ButtonAuthenticationRequest:skipReset` is a `ButtonAuthenticationRequest`. */
export function requestKind(id: string): string {
  const name = id.split(':', 1)[0] ?? id
  return name.slice(name.lastIndexOf('\\') + 1)
}

export function parseRequestList(wire: WireRecord, format: MessageFormat): RequestList | Malformed {
  const requests = parseAll(entriesOf(wire['requests']), ([, request]) => parseRequest(request, format))
  if ('kind' in requests) return requests
  if (wire['fields'] === undefined) return { requests }
  const mergedFields = parseFields(wire['fields'], format)
  return 'kind' in mergedFields ? mergedFields : { requests, mergedFields }
}

function parseRequest(wire: unknown, format: MessageFormat): AuthRequest | Malformed {
  if (!isRecord(wire)) return malformed('request', 'is not an object')
  const id = textOf(wire, 'id')
  if (id === undefined) return malformed('request', 'has no id')
  const fields = parseFields(wire['fields'], format)
  if ('kind' in fields) return fields
  const metadata = wire['metadata']
  const provider = parsePublicName(wire['provider'], id, format)
  const account = parsePublicName(wire['account'], id, format)
  return {
    id,
    kind: requestKind(id),
    metadata: isRecord(metadata) ? metadata : {},
    required: parseRequired(textOf(wire, 'required')),
    ...(provider && { provider }),
    ...(account && { account }),
    fields,
  }
}

function parseFields(wire: unknown, format: MessageFormat): readonly Field[] | Malformed {
  return parseAll(entriesOf(wire), ([name, field]) => parseField(name, field, format))
}

function parseRequired(value: string | undefined): AuthRequest['required'] {
  return value === 'required' || value === 'primary-required' ? value : 'optional'
}

/** Providers without a name of their own send the PHP class or the id, which says nothing to a person. */
function parsePublicName(value: unknown, id: string, format: MessageFormat): WikiText | undefined {
  const isInternal = typeof value === 'string' && (value === id || value.includes('\\') || value === requestKind(id))
  return isInternal ? undefined : parseWikiText(value, format)
}

function parseAll<Wire, Parsed extends object>(
  items: readonly Wire[],
  parse: (item: Wire) => Parsed | Malformed,
): readonly Parsed[] | Malformed {
  const all: Parsed[] = []
  for (const item of items) {
    const parsed = parse(item)
    if (isMalformed(parsed)) return parsed
    all.push(parsed)
  }
  return all
}

function isMalformed(value: object): value is Malformed {
  // A request has a `kind` too, and a wiki may call one "malformed".
  return 'kind' in value && value.kind === 'malformed' && 'problem' in value
}
