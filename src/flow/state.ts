// Where a flow can be, as a union: each state holds what can be shown there, and never a secret.
import type { Failure, WikiText } from '../protocol/index.ts'
import type { Leg } from './task.ts'
import type { Notice } from './notice.ts'
import type { Step } from './step.ts'
import type { Values } from './values.ts'

export interface InFlow {
  /** Counts the times that the flow began. An answer to an earlier run is dropped. */
  readonly run: number
  /**
   * What the form that offered ways in held when it was last sent, without secrets; it fills that form again when the
   * flow begins anew.
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
  readonly checksSession?: boolean | undefined
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
  /** The button that was pressed, if it was one. */
  readonly pressed?: string | undefined
}
/** The form stays while the wiki is asked again what it wants: after a refusal, or for another captcha. */
export interface Renewing extends InFlow {
  readonly kind: 'renewing'
  readonly because: 'refused' | 'wanted'
  readonly step: Step
  readonly notice: Notice | undefined
}
/** A way to a third party and back. */
export interface Journey extends InFlow {
  /** The step that led there. */
  readonly from: Step
  /** The words on the button that led there, if it was one. */
  readonly label: WikiText | undefined
  /** The host of the third party. */
  readonly host: string
  /** What may be posted of the parameters that come back. */
  readonly names: readonly string[]
}
/** A way that leads to a target still. */
interface WayOut extends Journey {
  /** Where to: checked, and safe to open. */
  readonly target: string
  /** Whether the wiki needs one of the parameters. */
  readonly needsAnswer: boolean
  /** Whatever the provider wants a client to know; untrusted. */
  readonly redirectData: unknown
}
/** The person has to go to a third party, and a window could not be opened without being asked for. */
export interface RedirectReady extends WayOut {
  readonly kind: 'redirectReady'
  /** How often a window was asked for. */
  readonly tries: number
}
/**
 * The person is on the way.
 *
 * - `inWindow`: in a window that is open. `doubted`: as far as one can tell it may be gone. `unopened`: another one was
 *   asked for, and none opened.
 * - `inTab`: this tab is leaving.
 */
export interface Redirecting extends WayOut {
  readonly kind: 'redirecting'
  readonly phase: 'inWindow' | 'doubted' | 'unopened' | 'inTab'
  /** It is soon waited for no longer, unless the person asks for more time, by `renew`. */
  readonly isEnding?: true
}
/** What came back is on its way to the wiki. */
export interface SubmittingReturn extends Journey {
  readonly kind: 'submittingReturn'
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
 * - `unsafeTarget`: the wiki wants the person sent to an address that may not be opened.
 * - `superseded`: the same was begun in another tab, which ended this flow on the server.
 */
export type StopReason =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'notAllowed' }
  | { readonly kind: 'nothingAsked' }
  | { readonly kind: 'nothingLeft' }
  | { readonly kind: 'notLoggedIn' }
  | { readonly kind: 'otherUser'; readonly expected: string; readonly username: string }
  | { readonly kind: 'unsafeTarget' }
  | { readonly kind: 'superseded' }

export type FlowState =
  | Starting
  | AlreadyLoggedIn
  | Asking
  | Submitting
  | Renewing
  | RedirectReady
  | Redirecting
  | SubmittingReturn
  | PassedState
  | Cancelled
  | Stopped

/** The states that show a form. */
export type FormState = Asking | Submitting | Renewing

export function showsForm(state: FlowState): state is FormState {
  return 'step' in state
}

/** Each state of the union without what all of them have. */
type Own = FlowState extends infer One ? (One extends FlowState ? Omit<One, keyof InFlow> : never) : never

/** Goes on to another state of the same run. */
export function go({ run, kept, leg }: InFlow, next: Own): FlowState {
  return { ...next, run, kept, leg }
}

export function beginAnew({ run, kept, leg }: InFlow, notice?: Notice): Starting {
  return { kind: 'starting', run: run + 1, kept, leg, notice }
}

/** Whether the wiki has a flow of this one, as far as is known here. */
export function isInProgress(state: FlowState): boolean {
  switch (state.kind) {
    case 'asking':
      return state.step.kind !== 'begin'
    case 'submitting':
    case 'redirectReady':
    case 'redirecting':
    case 'submittingReturn':
      return true
    case 'starting':
    case 'alreadyLoggedIn':
    case 'renewing':
    case 'passed':
    case 'cancelled':
    case 'stopped':
      return false
  }
}
