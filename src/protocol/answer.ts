// What a step module answers to a POST, as a union of its five statuses.
import { malformed, type Malformed } from './failure.ts'
import { parseRequestList, type RequestList } from './request.ts'
import { getPath, asBoolean, asRecord, asString } from './json.ts'
import { parseWikiText, type MessageFormat, type WikiText } from './wikiText.ts'

/** `code` is the wiki's `messagecode`: any text, never assume that it is known. */
export interface WikiMessage {
  readonly message: WikiText | undefined
  readonly code: string | undefined
}

/** The step has its own requests, which replace all earlier ones. */
export interface UiAnswer extends RequestList, WikiMessage {
  readonly kind: 'asked'
}
/** Done. `username` is missing where the module logs nobody in. */
export interface PassAnswer {
  readonly kind: 'passed'
  readonly username: string | undefined
}
/** The flow is over on the server, and has to begin again. */
export interface FailAnswer extends WikiMessage {
  readonly kind: 'failed'
  readonly canPreserveState: boolean
}
/** The person has to go to `target` and to come back with the parameters that `requests` lists. */
export interface RedirectAnswer extends RequestList, WikiMessage {
  readonly kind: 'redirected'
  readonly target: string
  /** Whatever the provider wants a client to know; untrusted. */
  readonly redirectData: unknown
}
/** A third party vouched for somebody whom the wiki does not know. */
export interface RestartAnswer extends RequestList, WikiMessage {
  readonly kind: 'restarted'
  readonly canPreserveState: boolean
}

export type Answer = UiAnswer | PassAnswer | FailAnswer | RedirectAnswer | RestartAnswer

export function parseAnswer(body: unknown, action: string, format: MessageFormat = 'html'): Answer | Malformed {
  const wire = asRecord(getPath(body, action))
  const said = { message: parseWikiText(wire['message'], format), code: asString(wire['messagecode']) }
  const asked = { ...said, ...parseRequestList(wire, format) }
  const target = asString(wire['redirecttarget']) ?? ''
  const canPreserveState = asBoolean(wire['canpreservestate'])
  switch (wire['status']) {
    case 'PASS':
      return { kind: 'passed', username: asString(wire['username']) }
    case 'FAIL':
      return { kind: 'failed', ...said, canPreserveState }
    case 'UI':
      return { kind: 'asked', ...asked }
    case 'REDIRECT':
      return { kind: 'redirected', ...asked, target, redirectData: wire['redirectdata'] }
    case 'RESTART':
      return { kind: 'restarted', ...asked, canPreserveState }
    default:
      return malformed(`${action}.status`)
  }
}
