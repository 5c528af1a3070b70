// What a step module answers to a POST, as a union of its five statuses.
import { flagOf, isRecord, textOf, type WireRecord } from './wireRecord.ts'
import { malformed, type Malformed } from './failure.ts'
import { parseRequestList, type RequestList } from './request.ts'
import { parseWikiText, type MessageFormat, type WikiText } from './wikiText.ts'

/** `code` is the wiki's `messagecode`: any text, never assume that it is known. */
export interface Said {
  readonly message?: WikiText
  readonly code?: string
}

/** The step has its own requests, which replace all earlier ones. */
export interface Asked extends RequestList, Said {
  readonly kind: 'asked'
}
/** Done. `username` is missing where the module logs nobody in. */
export interface Passed {
  readonly kind: 'passed'
  readonly username?: string
}
/** The flow is over on the server, and has to begin again. */
export interface Failed extends Said {
  readonly kind: 'failed'
  readonly canPreserveState: boolean
}
/** The person has to go to `target` and to come back with the parameters that `requests` lists. */
export interface Redirected extends RequestList, Said {
  readonly kind: 'redirected'
  readonly target: string
  /** Whatever the provider wants a client to know; untrusted. */
  readonly redirectData?: unknown
}
/** A third party vouched for somebody whom the wiki does not know. */
export interface Restarted extends RequestList, Said {
  readonly kind: 'restarted'
  readonly canPreserveState: boolean
}

export type Answer = Asked | Passed | Failed | Redirected | Restarted

export function parseAnswer(body: unknown, action: string, format: MessageFormat): Answer | Malformed {
  const wire = isRecord(body) ? body[action] : undefined
  if (!isRecord(wire)) return malformed(action, 'is missing')
  const status = textOf(wire, 'status') ?? ''
  const parse = Object.hasOwn(parsersByStatus, status) ? parsersByStatus[status] : undefined
  return parse ? parse(wire, format) : malformed(`${action}.status`, `is none of the known ones: "${status.slice(0, 40)}"`)
}

type ParseStatus = (wire: WireRecord, format: MessageFormat) => Answer | Malformed

const parsersByStatus: Readonly<Record<string, ParseStatus>> = {
  PASS: (wire) => {
    const username = textOf(wire, 'username')
    return { kind: 'passed', ...(username !== undefined && { username }) }
  },
  FAIL: (wire, format) => ({
    kind: 'failed',
    ...parseSaid(wire, format),
    canPreserveState: flagOf(wire, 'canpreservestate'),
  }),
  UI: (wire, format) => {
    const list = parseRequestList(wire, format)
    return 'kind' in list ? list : { kind: 'asked', ...parseSaid(wire, format), ...list }
  },
  REDIRECT: (wire, format) => {
    const list = parseRequestList(wire, format)
    if ('kind' in list) return list
    const target = textOf(wire, 'redirecttarget')
    if (target === undefined) return malformed('redirecttarget', 'is missing')
    const redirectData = wire['redirectdata']
    return { kind: 'redirected', ...parseSaid(wire, format), target, ...(redirectData !== undefined && { redirectData }), ...list }
  },
  RESTART: (wire, format) => {
    const list = parseRequestList(wire, format)
    if ('kind' in list) return list
    return { kind: 'restarted', ...parseSaid(wire, format), canPreserveState: flagOf(wire, 'canpreservestate'), ...list }
  },
}

function parseSaid(wire: WireRecord, format: MessageFormat): Said {
  const message = parseWikiText(wire['message'], format)
  const code = textOf(wire, 'messagecode')
  return { ...(message && { message }), ...(code !== undefined && { code }) }
}
