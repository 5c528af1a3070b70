// What the decisions about answers need of those on the way to a third party.
import type { Redirected } from '../../../protocol/index.ts'
import type { RedirectFlowEvent } from '../../event.ts'
import type { FlowState, Redirecting, Submitting } from '../../state.ts'

/** What leads to a third party and back. Few logins need it, so it is there once one does; without it nothing moves. */
export interface Ways {
  readonly sentAway: (state: Submitting | Redirecting, answer: Redirected) => FlowState
  readonly travelled: (state: FlowState, event: RedirectFlowEvent) => FlowState
}
