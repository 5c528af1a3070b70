// The states of a flow. Each holds what a page can show there, and never a secret.
import type { Failure, WikiMessage } from '../protocol/index.ts'
import type { Notice } from './notice.ts'
import type { Step } from './step.ts'
import type { StopReason } from './stopReason.ts'
import type { Task } from './task.ts'
import type { Values } from './values.ts'

/** What every state has. */
export interface FlowContext {
  /** Counts how often the flow has begun. Answers to an earlier attempt are ignored. */
  readonly attempt: number
  /** What the first form held when it was last submitted, without secrets. It fills that form again after a restart. */
  readonly prefill: Values
  /** The AuthManager module that is being run, and why. */
  readonly task: Task
}

/** The flow asks the wiki which fields it wants. */
export interface Starting extends FlowContext {
  readonly kind: 'starting'
  /** What will stand above the form. */
  readonly notice?: Notice | undefined
  /** The flow first asks who is logged in. */
  readonly checkSession?: boolean | undefined
}

/** A user is already logged in. The page offers to continue or to switch accounts. */
export interface AlreadyLoggedIn extends FlowContext {
  readonly kind: 'alreadyLoggedIn'
  /** Who is logged in, as the wiki writes the name. */
  readonly username: string
}

/** A form waits for the user. */
export interface AwaitingInput extends FlowContext {
  readonly kind: 'awaitingInput'
  /** The form that is shown. */
  readonly step: Step
  /** What stands above the form. */
  readonly notice: Notice | undefined
  /** The button that the user pressed before a reauthentication. The flow presses it again. */
  readonly autoSubmitButton?: string | undefined
}

/** The answers are being posted. */
export interface Submitting extends FlowContext {
  readonly kind: 'submitting'
  /** The form that is shown. */
  readonly step: Step
  /** The button that submitted the form, if it was a field of the step. */
  readonly button?: string | undefined
  /** Why the outcome of an earlier submit of the form is unknown. */
  readonly lostBefore?: Failure | undefined
}

/** The answer to the POST was lost. The form stays while the flow asks the wiki what came of it. */
export interface Recovering extends FlowContext {
  readonly kind: 'recovering'
  /** The form that is shown. */
  readonly step: Step
  /** Why there is no answer. */
  readonly failure: Failure
}

/** The form stays while the flow asks the wiki for its fields again: after a refusal, or for a new challenge. */
export interface Refreshing extends FlowContext {
  readonly kind: 'refreshing'
  /** Why the fields are asked for: the wiki refused what was posted, or the user or the app wants others. */
  readonly reason: 'refused' | 'requested'
  /** The form that is shown. */
  readonly step: Step
  /** What stands above the form. */
  readonly notice: Notice | undefined
}

/** What every state of a redirect knows. */
export interface RedirectContext extends FlowContext {
  /** The step that started the redirect. */
  readonly from: Step
  /** The label of the button that started the redirect, if it was one. */
  readonly label: WikiMessage | undefined
  /** The host of the identity provider. */
  readonly host: string
  /** The parameters of the return URL that may be posted to the wiki. */
  readonly parameterNames: readonly string[]
}

/** A redirect that has not returned yet. */
export interface RedirectTarget extends RedirectContext {
  /** The address to open. It was checked. */
  readonly target: string
  /** Whether the wiki needs at least one of the parameters. */
  readonly requiresParameters: boolean
  /** Data of the provider for clients. Untrusted. */
  readonly redirectData: unknown
  /** This page can store nothing, so it would not know the flow after a redirect of this tab. `redirectInTab` leaves anyway. */
  readonly isStorageBlocked?: true | undefined
}

/** A redirect waits for a click, because no popup could be opened without one. */
export interface RedirectPending extends RedirectTarget {
  readonly kind: 'redirectPending'
  /** How often the user has asked for a popup. */
  readonly popupAttempts: number
}

/**
 * The user is at the identity provider.
 *
 * - `popup`: in a popup.
 * - `popupMaybeClosed`: the popup seems to be closed. That is never certain.
 * - `returnPageMissing`: what the popup shows is not the return page, so the app has to be corrected. This tab can go instead.
 * - `popupBlocked`: the user asked for another popup, and none opened.
 * - `leavingTab`: this tab is about to leave.
 */
export interface Redirecting extends RedirectTarget {
  readonly kind: 'redirecting'
  /** What is known of the popup or of this tab. */
  readonly phase: 'popup' | 'popupMaybeClosed' | 'returnPageMissing' | 'popupBlocked' | 'leavingTab'
  /** The flow will soon stop waiting. `extendRedirect` gives the user more time. */
  readonly isTimingOut?: true | undefined
}

/** The parameters of the return URL are being posted. */
export interface SubmittingReturn extends RedirectContext {
  readonly kind: 'submittingReturn'
}

/** The answer to the parameters of the return URL was lost. The flow asks the wiki what came of them. */
export interface RecoveringReturn extends FlowContext {
  readonly kind: 'recoveringReturn'
  /** Why there is no answer. */
  readonly failure: Failure
  /** The names of the parameters. They are gone, so a wiki that still waits for them has to be asked from the start. */
  readonly parameterNames: readonly string[]
}

/** Done. */
export interface Passed extends FlowContext {
  readonly kind: 'passed'
  /** `undefined` where the module logs no one in. */
  readonly username: string | undefined
  /** Set only if another user came than was expected, and then that one. */
  readonly expectedUsername?: string | undefined
}

/** The user has cancelled the flow. */
export interface Cancelled extends FlowContext {
  readonly kind: 'cancelled'
}

/** No form can be shown. Starting over may help. */
export interface Stopped extends FlowContext {
  readonly kind: 'stopped'
  /** Why no form can be shown. */
  readonly reason: StopReason
}

/** The states of a flow, by their `kind`. */
export type FlowState =
  | Starting
  | AlreadyLoggedIn
  | AwaitingInput
  | Submitting
  | Recovering
  | Refreshing
  | RedirectPending
  | Redirecting
  | SubmittingReturn
  | RecoveringReturn
  | Passed
  | Cancelled
  | Stopped

/** The states that show a form. */
export type FormState = AwaitingInput | Submitting | Recovering | Refreshing

export function showsForm(state: FlowState): state is FormState {
  return 'step' in state
}

/** Whether a form that was prerendered is compared with what the wiki says now. It can be filled in meanwhile, and a submit waits. */
export function isCompared(state: FlowState): boolean {
  return state.kind === 'refreshing' && !!state.step.isPrerendered
}

/** The states in which the user has to wait for the wiki or for an identity provider. */
export function isWaiting(state: FlowState): boolean {
  switch (state.kind) {
    case 'refreshing':
      return !isCompared(state)
    case 'starting':
    case 'submitting':
    case 'recovering':
    case 'redirecting':
    case 'submittingReturn':
    case 'recoveringReturn':
      return true
    case 'alreadyLoggedIn':
    case 'awaitingInput':
    case 'redirectPending':
    case 'passed':
    case 'cancelled':
    case 'stopped':
      return false
  }
}

/** Whether the wiki keeps a session for this flow, as far as the client can know. */
export function isInProgress(state: FlowState): boolean {
  switch (state.kind) {
    case 'awaitingInput':
      return state.step.kind !== 'begin'
    case 'submitting':
    case 'recovering':
    case 'redirectPending':
    case 'redirecting':
    case 'submittingReturn':
    case 'recoveringReturn':
      return true
    case 'starting':
    case 'alreadyLoggedIn':
    case 'refreshing':
    case 'passed':
    case 'cancelled':
    case 'stopped':
      return false
  }
}

/** Each state of the union without the context. */
type Own = FlowState extends infer One ? (One extends FlowState ? Omit<One, keyof FlowContext> : never) : never

/** Returns another state of the same attempt. */
export function withState({ attempt, prefill, task }: FlowContext, next: Own): FlowState {
  return { ...next, attempt, prefill, task }
}

/** Returns the start of the next attempt at the same task. */
export function restart({ attempt, prefill, task }: FlowContext, notice?: Notice): Starting {
  return { kind: 'starting', attempt: attempt + 1, prefill, task, notice }
}
