// What a step module answers to a POST, as a union of its five statuses.
import { malformed, type Malformed } from './failure.ts'
import { parseRequestList, type RequestList } from './request.ts'
import { at, flagOf, recordOf, textOf } from './json.ts'
import { parseWikiText, type MessageFormat, type WikiText } from './wikiText.ts'

/** `code` is the wiki's `messagecode`: any text, never assume that it is known. */
export interface Said {
  readonly message: WikiText | undefined
  readonly code: string | undefined
}

/** The step has its own requests, which replace all earlier ones. */
export interface Asked extends RequestList, Said {
  readonly kind: 'asked'
}
/** Done. `username` is missing where the module logs nobody in. */
export interface Passed {
  readonly kind: 'passed'
  readonly username: string | undefined
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
  readonly redirectData: unknown
}
/** A third party vouched for somebody whom the wiki does not know. */
export interface Restarted extends RequestList, Said {
  readonly kind: 'restarted'
  readonly canPreserveState: boolean
}

export type Answer = Asked | Passed | Failed | Redirected | Restarted

export function parseAnswer(body: unknown, action: string, format: MessageFormat = 'html'): Answer | Malformed {
  const wire = recordOf(at(body, action))
  const said = { message: parseWikiText(wire['message'], format), code: textOf(wire['messagecode']) }
  const asked = { ...said, ...parseRequestList(wire, format) }
  const target = textOf(wire['redirecttarget']) ?? ''
  const canPreserveState = flagOf(wire['canpreservestate'])
  switch (wire['status']) {
    case 'PASS':
      return { kind: 'passed', username: textOf(wire['username']) }
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
