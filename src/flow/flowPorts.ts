// The world of a flow, as far as it knows it.
import type { AuthManagerInfo, Failure } from '../protocol/index.ts'
import type { FlowEvent } from './event.ts'
import type { Leg } from './leg.ts'
import type { Overture, Sequel } from './onDemand/sequel/index.ts'
import type { FlowState } from './state.ts'

/** What a flow needs of the world to get to its first form. Each call ends when the signal fires. */
export interface FlowPorts {
  /** Never rejects. */
  readonly info: (leg: Leg, signal: AbortSignal) => Promise<AuthManagerInfo | Failure>
  /** Whether this tab may have come back from a third party. */
  readonly mayHaveArrived: () => boolean
  /** Fetches what the flow needs once a form stands. Rejects where it cannot be had now. */
  readonly sequel: (overture: Overture) => Promise<Sequel>
  /** Told of every change of state, at once and once. */
  readonly changed?: (change: FlowChange) => void
}

export interface FlowChange {
  readonly before: FlowState
  readonly state: FlowState
  readonly event: FlowEvent['kind']
}
