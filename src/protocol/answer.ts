// The response of a module to a POST, as a union of its five statuses.
import { malformed, type Malformed } from './failure.ts'
import { parseRequestList, type RequestList } from './request.ts'
import { getPath, asBoolean, asRecord, asString } from './json.ts'
import { parseWikiMessage, type MessageFormat, type WikiMessage } from './wikiMessage.ts'

/** The message of an answer. `code` is the wiki's `messagecode`: any text, also one that the package does not know. */
export interface AnswerMessage {
  /** What the wiki says, in the language that was asked for. */
  readonly message: WikiMessage | undefined
  /** The key of the message, as in the wiki's `messagecode`. */
  readonly code: string | undefined
}

/** Status `UI`: the next step. Its requests replace all earlier ones. */
export interface UiAnswer extends RequestList, AnswerMessage {
  readonly kind: 'asked'
}

/** Status `PASS`: done. `username` is `undefined` where the module logs no one in. */
export interface PassAnswer {
  readonly kind: 'passed'
  /** Who is logged in, or whose account it is. */
  readonly username: string | undefined
}

/**
 * Status `FAIL`: the flow has ended on the server. Begin again; with `preserveState` if `canPreserveState`. Of a module without
 * steps, the error of the API by which it refuses what was posted.
 */
export interface FailAnswer extends AnswerMessage {
  readonly kind: 'failed'
  /** Whether the next attempt can go on with what the wiki keeps. */
  readonly canPreserveState: boolean
}

/** Status `REDIRECT`: send the user to `target`, then continue with the returned parameters that `requests` lists. */
export interface RedirectAnswer extends RequestList, AnswerMessage {
  readonly kind: 'redirected'
  /** The URL as the wiki sent it. Check its scheme before you open it. */
  readonly target: string
  /** Data of the provider for clients. Untrusted. */
  readonly redirectData: unknown
}

/** Status `RESTART`: the identity provider confirmed an identity that has no local account. */
export interface RestartAnswer extends RequestList, AnswerMessage {
  readonly kind: 'restarted'
  /** Whether the next attempt can go on with what the wiki keeps. */
  readonly canPreserveState: boolean
}

/**
 * The response of a module, by its status.
 *
 * @see https://www.mediawiki.org/wiki/API:Login#Method_2._clientlogin
 */
export type Answer = UiAnswer | PassAnswer | FailAnswer | RedirectAnswer | RestartAnswer

export function parseAnswer(body: unknown, action: string, format: MessageFormat = 'html'): Answer | Malformed {
  const wire = asRecord(getPath(body, action))
  const message = { message: parseWikiMessage(wire['message'], format), code: asString(wire['messagecode']) }
  const step = { ...message, ...parseRequestList(wire, format) }
  const target = asString(wire['redirecttarget']) ?? ''
  const canPreserveState = asBoolean(wire['canpreservestate'])
  switch (wire['status']) {
    // A module without steps says `success`.
    case 'PASS':
    case 'success':
      return { kind: 'passed', username: asString(wire['username']) }
    case 'FAIL':
      return { kind: 'failed', ...message, canPreserveState }
    case 'UI':
      return { kind: 'asked', ...step }
    case 'REDIRECT':
      return { kind: 'redirected', ...step, target, redirectData: wire['redirectdata'] }
    case 'RESTART':
      return { kind: 'restarted', ...step, canPreserveState }
    default:
      return malformed(`${action}.status`)
  }
}
