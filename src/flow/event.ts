// What can happen to a flow.
import type { Answer, AuthManagerInfo, Failure, Identity } from '../protocol/index.ts'
import type { Pairs, TabArrival } from '../redirect/index.ts'
import type { Leg } from './task.ts'
import type { Values } from './values.ts'

/** What was typed travels here, and from here into one POST; no state keeps it. */
export interface SubmitEvent {
  readonly kind: 'submit'
  readonly values: Values
  /** The button of the step that was pressed, if it was one. */
  readonly pressed?: string | undefined
}

export type FlowEvent =
  | SubmitEvent
  | { readonly kind: 'renew' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'startOver' }
  | { readonly kind: 'stayLoggedIn' }
  | { readonly kind: 'createAccount' }
  | { readonly kind: 'identified'; readonly run: number; readonly outcome: Identity | Failure }
  | { readonly kind: 'informed'; readonly run: number; readonly outcome: AuthManagerInfo | Failure }
  /** `host`: of the address that the person has to go to, if it may be opened. */
  | { readonly kind: 'answered'; readonly run: number; readonly outcome: Answer | Failure; readonly host?: string | undefined }
  | RedirectFlowEvent
  /** Another tab began the same, and the wiki has forgotten what this one began. */
  | { readonly kind: 'superseded'; readonly run: number }

/** What happens on the way to a third party and back. */
export type RedirectFlowEvent =
  /** The person wants a window, or another one. */
  | { readonly kind: 'openWindow' }
  /** The person wants to go there in this tab. */
  | { readonly kind: 'continueHere' }
  /** The person needs more time there. */
  | { readonly kind: 'renew' }
  | { readonly kind: 'opened' | 'unopened' | 'doubted' | 'ending' | 'closed' | 'timedOut' | 'lost'; readonly run: number }
  /** What came back is secret, and travels like what was typed. */
  | { readonly kind: 'returned'; readonly run: number; readonly parameters: Pairs }
  /** The same after this tab was away. */
  | ({ readonly kind: 'arrived'; readonly run: number } & Arrival)

/** What a tab brings that was away. */
export interface Arrival extends Omit<TabArrival, 'leg'> {
  /** What it was away for, if that is more than what the page does. */
  readonly leg: Leg | undefined
}
