// The world of a flow, as far as it knows it.
import type { Answer, AuthManagerInfo, Failure, Identity, ModuleName } from '../protocol/index.ts'
import type { FlowEvent } from './event.ts'
import type { Leg } from './leg.ts'
import type { Posting } from './posting.ts'
import type { RedirectPort } from './redirectPort.ts'
import type { FlowState } from './state.ts'

/** What a flow needs of the world. Each call ends when the signal fires; none may reject. */
export interface FlowPorts {
  readonly info: (leg: Leg, signal: AbortSignal) => Promise<AuthManagerInfo | Failure>
  readonly post: (leg: Leg, posting: Posting, signal: AbortSignal) => Promise<Answer | Failure>
  readonly identify: (signal: AbortSignal) => Promise<Identity | Failure>
  /** Ways to a third party and back. */
  readonly redirect: RedirectPort
  /** Tells other tabs that the flow begins, and hears of theirs until what it gives is called. */
  readonly announce: (module: ModuleName, onOther: () => void) => () => void
  /** Told of every change of state, at once and once. */
  readonly changed?: (change: FlowChange) => void
}

export interface FlowChange {
  readonly before: FlowState
  readonly state: FlowState
  readonly event: FlowEvent['kind']
}
