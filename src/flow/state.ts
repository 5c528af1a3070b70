// Where a flow can be, as a union: each state holds what can be shown there, and never a secret.
import type { AuthRequest, Failure } from '../protocol/index.ts'
import type { Leg } from './leg.ts'
import type { Notice } from './notice.ts'
import type { Step } from './step.ts'
import type { Values } from './values.ts'

export interface InFlow {
  /** Counts the times that the flow began. An answer to an earlier run is dropped. */
  readonly run: number
  /**
   * What the first form held when it was last sent, without secrets; it fills the form again when the flow begins anew.
   */
  readonly kept: Values
  /** What is done at the wiki now. */
  readonly leg: Leg
}

/** The wiki is asked what it wants. */
export interface Starting extends InFlow {
  readonly kind: 'starting'
  readonly notice?: Notice | undefined
  /** The wiki is first asked whether somebody is logged in. */
  readonly checksSession?: boolean
}
/** There is no need to log in, unless somebody else wants to. */
export interface AlreadyLoggedIn extends InFlow {
  readonly kind: 'alreadyLoggedIn'
  readonly username: string
}
/** A form waits for the person. */
export interface Asking extends InFlow {
  readonly kind: 'asking'
  readonly step: Step
  readonly notice: Notice | undefined
  /** The button that was pressed before a detour, and is pressed again by itself. */
  readonly repeats?: string | undefined
}
/** The answers are on their way. */
export interface Submitting extends InFlow {
  readonly kind: 'submitting'
  readonly step: Step
}
/** The form stays while the wiki is asked again what it wants: after a refusal, or for another captcha. */
export interface Renewing extends InFlow {
  readonly kind: 'renewing'
  readonly because: 'refused' | 'wanted'
  readonly step: Step
  readonly notice: Notice | undefined
}
/** The person has to go to a third party. */
export interface RedirectReady extends InFlow {
  readonly kind: 'redirectReady'
  /** Where to; comes from the wiki and is checked before it is used. */
  readonly target: string
  /** What may be posted from the parameters that come back. */
  readonly requests: readonly AuthRequest[]
  readonly redirectData: unknown
}
export interface PassedState extends InFlow {
  readonly kind: 'passed'
  readonly username: string | undefined
  /** Who was expected instead. */
  readonly insteadOf?: string | undefined
}
export interface Cancelled extends InFlow {
  readonly kind: 'cancelled'
}
/** No form can be shown; starting over may help. */
export interface Stopped extends InFlow {
  readonly kind: 'stopped'
  readonly reason: StopReason
}

/**
 * - `failure`: the wiki could not be asked.
 * - `notAllowed`: this session cannot do this at all, such as one of a bot password.
 * - `nothingAsked`: the wiki offers no way.
 * - `nothingLeft`: all is done already, such as every account being linked.
 * - `notLoggedIn`: it is of use only to somebody who is logged in; a temporary account is not enough.
 * - `otherUser`: somebody else is logged in now than when the flow began.
 */
export type StopReason =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'notAllowed' }
  | { readonly kind: 'nothingAsked' }
  | { readonly kind: 'nothingLeft' }
  | { readonly kind: 'notLoggedIn' }
  | { readonly kind: 'otherUser'; readonly expected: string; readonly username: string }

export type FlowState =
  | Starting
  | AlreadyLoggedIn
  | Asking
  | Submitting
  | Renewing
  | RedirectReady
  | PassedState
  | Cancelled
  | Stopped

/** The states that show a form. */
export type FormState = Asking | Submitting | Renewing

export function showsForm(state: FlowState): state is FormState {
  return 'step' in state
}
