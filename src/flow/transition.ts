// The flow's decisions: from a state and an event to the next state. Pure; an event that means nothing in a state gives
// the same state back. Here is what leads to a first form; all that can follow is in onDemand/.
import { modules, type AuthManagerInfo, type Failure } from '../protocol/index.ts'
import type { FlowEvent } from './event.ts'
import { beginAnew, go } from './moves.ts'
import type { FlowState, Renewing, Starting } from './state.ts'
import { beginStep } from './step.ts'

export type Transition = (state: FlowState, event: FlowEvent) => FlowState

export function transition(state: FlowState, event: FlowEvent): FlowState {
  if ('run' in event && event.run !== state.run) return state
  switch (event.kind) {
    case 'informed':
      return state.kind === 'starting' || state.kind === 'renewing' ? informed(state, event.outcome) : state
    case 'unsent':
      return state.kind === 'asking' ? { ...state, notice: { kind: 'failure', failure: { kind: 'network' } } } : state
    case 'cancel':
      return state.kind === 'passed' || state.kind === 'cancelled' ? state : go(state, { kind: 'cancelled' })
    case 'startOver':
      return beginAnew(state)
    default:
      return state
  }
}

function informed(state: Starting | Renewing, outcome: AuthManagerInfo | Failure): FlowState {
  if (outcome.kind !== 'info') {
    const reason = { kind: 'failure', failure: outcome } as const
    // A first form can be sent again although it could not be renewed; a later one is gone on the server.
    return state.kind === 'renewing' && state.step.kind === 'begin'
      ? go(state, { kind: 'asking', step: state.step, notice: reason })
      : go(state, { kind: 'stopped', reason })
  }
  const { leg, run, notice } = state
  if (!outcome[modules[leg.module].allowedBy]) return go(state, { kind: 'stopped', reason: { kind: 'notAllowed' } })
  const known = { ...state, leg: { ...leg, mayCreate: outcome.canCreateAccounts } }
  return outcome.requests.length
    ? go(known, { kind: 'asking', step: beginStep(run, outcome), notice })
    : go(known, { kind: 'stopped', reason: { kind: 'nothingAsked' } })
}
