// The flow's decisions: from a state and an event to the next state. Pure; an event that means nothing in a state gives
// the same state back. Here is what leads to a first form and sends it; all that can follow is in onDemand/.
import { modules, type AuthManagerInfo, type Failure } from '../protocol/index.ts'
import type { FlowEvent } from './event.ts'
import { beginAnew, go } from './moves.ts'
import { withoutSecrets } from './secrets.ts'
import type { FlowState, Renewing, Starting, Submitting } from './state.ts'
import { beginStep } from './step.ts'
import { textIn } from './values.ts'

export type Transition = (state: FlowState, event: FlowEvent) => FlowState

export function transition(state: FlowState, event: FlowEvent): FlowState {
  if ('run' in event && event.run !== state.run) return state
  switch (event.kind) {
    case 'submit': {
      if (state.kind !== 'asking') return state
      const { step, run } = state
      const { values, pressed } = event
      const kept = step.kind !== 'continue' ? withoutSecrets(step, values) : state.kept
      const button = step.fields.find(({ name }) => name === pressed)
      // A third party says by itself who somebody is.
      const person = button ? undefined : textIn(values, 'username') || undefined
      const leg = step.kind === 'continue' ? state.leg : { ...state.leg, pressed: button, person }
      return { kind: 'submitting', run, kept, leg, step, pressed }
    }
    case 'renew':
      return state.kind === 'asking' && state.step.kind === 'begin'
        ? { ...state, kind: 'renewing', because: 'wanted' }
        : state
    case 'cancel':
      return state.kind === 'passed' || state.kind === 'cancelled' ? state : go(state, { kind: 'cancelled' })
    case 'startOver':
      return beginAnew(state)
    case 'identified':
      return state.kind === 'starting' ? go(state, { kind: 'starting' }) : state
    case 'informed':
      return state.kind === 'starting' || state.kind === 'renewing' ? informed(state, event.outcome) : state
    case 'unsent':
      return state.kind === 'submitting' ? unsent(state) : state
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

/** What posts the form could not be fetched: nothing was sent. */
function unsent({ step, ...state }: Submitting): FlowState {
  return go(state, { kind: 'asking', step, notice: { kind: 'failure', failure: { kind: 'network' } } })
}
