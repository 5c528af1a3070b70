// The events of a flow.
import type { Answer, AuthManagerInfo, Failure, Identity, ModuleName, RequestList, UserLookup } from '../protocol/index.ts'
import type { RedirectEvent, SafeTarget, TabReturn } from '../redirect/index.ts'
import type { Continuation } from './task.ts'
import type { Values } from './values.ts'

/** The values travel in this event and from here into one POST. No state keeps them. */
export interface SubmitEvent {
  readonly kind: 'submit'
  /** The answers. Secret. */
  readonly values: Values
  /** The button that submitted the form, if it was a field of the step. */
  readonly button?: string | undefined
}

/** Goes on with another module, if it is one of `modulesToGoTo`. */
export interface GoToEvent {
  readonly kind: 'goTo'
  /** One of the modules that are offered. */
  readonly module: ModuleName
  /** What was typed. */
  readonly username?: string | undefined
}

/** Names the attempt that the event belongs to. Events of an earlier attempt are ignored. */
interface OfAttempt {
  readonly attempt: number
}

/** What the user does, beside submitting a form. */
export type Command =
  | { readonly kind: 'refresh' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'startOver' }
  | { readonly kind: 'stayLoggedIn' }
  /** Opens the popup, or another one. */
  | { readonly kind: 'openPopup' }
  | { readonly kind: 'redirectInTab' }
  | { readonly kind: 'extendRedirect' }
  /** Asks the wiki again what came of a submit whose answer was lost. */
  | { readonly kind: 'lookAgain' }

/** What happens to a flow: what the user does, what the wiki answers, and what a redirect brings. */
export type FlowEvent =
  | SubmitEvent
  | Command
  | GoToEvent
  | ({ readonly kind: 'sessionChecked'; readonly outcome: Identity | Failure } & OfAttempt)
  | ({ readonly kind: 'infoReceived'; readonly outcome: AuthManagerInfo | Failure } & OfAttempt)
  | (AnswerReceived & OfAttempt)
  | ({ readonly kind: 'outcomeRecovered'; readonly outcome: Recovery } & OfAttempt)
  /** What the popup reports. The returned parameters are secret and travel like the values of a form. */
  | (RedirectEvent & OfAttempt)
  | ({ readonly kind: 'popupOpened' | 'popupBlocked' } & OfAttempt)
  /** The page was hidden and is back. Its popup is gone. */
  | ({ readonly kind: 'popupLost' } & OfAttempt)
  /** The page cannot store what it needs after a redirect of this tab, so the tab has not left. */
  | ({ readonly kind: 'storageBlocked' } & OfAttempt)
  | (TabReturnEvent & OfAttempt)
  /** This tab is back, and nothing here knows what had begun. */
  | ({ readonly kind: 'returnLost' } & OfAttempt)
  /** Another tab began the same flow, so the wiki has forgotten this one. */
  | ({ readonly kind: 'superseded' } & OfAttempt)

/** The wiki has answered a POST, or has not. */
export interface AnswerReceived {
  readonly kind: 'answerReceived'
  /** What it has answered. */
  readonly outcome: Answer | Failure
  /** The checked target of a redirect. `undefined` if it must not be opened. */
  readonly target?: SafeTarget | undefined
  /** What the wiki knows of the name that was typed, if it named another one. */
  readonly lookup?: UserLookup | Failure | undefined
}

/**
 * What came of a POST whose answer was lost.
 *
 * - `passed`: the module is done.
 * - `inProgress`: the wiki waits for what `list` asks for.
 * - `notInProgress`: the module is not done, and the wiki waits for nothing.
 * - `unknown`: the wiki could not be asked, or does not tell.
 */
export type Recovery =
  | { readonly kind: 'passed'; readonly username: string | undefined }
  | { readonly kind: 'inProgress'; readonly list: RequestList }
  | { readonly kind: 'notInProgress' }
  | { readonly kind: 'unknown' }

/** This tab is back from the identity provider. */
export interface TabReturnEvent extends Omit<TabReturn, 'task'> {
  readonly kind: 'returnedInTab'
  /** The task that was redirected, and what its first form holds. */
  readonly continuation: Continuation | undefined
}

export type EventOf<Kind extends FlowEvent['kind']> = Extract<FlowEvent, { readonly kind: Kind }>
