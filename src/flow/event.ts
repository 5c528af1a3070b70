// What can happen to a flow.
import type { Answer, AuthManagerInfo, Failure, Identity } from '../protocol/index.ts'
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
  | { readonly kind: 'answered'; readonly run: number; readonly outcome: Answer | Failure }
