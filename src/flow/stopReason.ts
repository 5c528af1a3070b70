// Why a flow can show no form.
import type { Failure } from '../protocol/index.ts'

/**
 * Why a flow stopped.
 *
 * - `failure`: the wiki could not be asked.
 * - `outcomeUnknown`: the user was at an identity provider and is back, and the wiki's answer to that was lost.
 * - `notAllowed`: this session may not do this, such as one of a bot password.
 * - `noRequests`: the wiki offers no way to do this.
 * - `nothingToDo`: everything is done already, for example every account is linked.
 * - `notLoggedIn`: the module needs a user who is logged in. A temporary account is not enough.
 * - `otherUser`: another user is logged in now than when the flow began.
 * - `unsafeTarget`: the wiki wants to redirect to an address that must not be opened.
 * - `superseded`: the same flow was begun in another tab, which ended this one on the server.
 */
export type StopReason =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'outcomeUnknown'; readonly failure: Failure; readonly parameterNames: readonly string[] }
  | { readonly kind: 'notAllowed' }
  | { readonly kind: 'noRequests' }
  | { readonly kind: 'nothingToDo' }
  | { readonly kind: 'notLoggedIn' }
  | { readonly kind: 'otherUser'; readonly expectedUsername: string; readonly username: string }
  | { readonly kind: 'unsafeTarget' }
  | { readonly kind: 'superseded' }
