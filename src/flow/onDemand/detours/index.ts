// What few flows meet: more than one module, more than one person. It goes around the plain transition.
import type { FlowEvent } from '../../event.ts'
import type { FlowState, Redirecting, Submitting } from '../../state.ts'
import type { Transition } from '../../transition.ts'
import { answered } from './answered.ts'
import { beginning, createInstead } from './detours.ts'
import { informed } from './informed.ts'
import type { Road } from './road.ts'

export function withDetours(road: Road): Transition {
  return (state, event) => ('run' in event && event.run !== state.run ? state : next(state, event, road))
}

function next(state: FlowState, event: FlowEvent, road: Road): FlowState {
  const { run, kept, leg } = state
  const { base, modules } = road
  switch (event.kind) {
    case 'submit': {
      const sent = base(state, event)
      // Whatever name is typed, it is about whoever was logged in at first.
      const isGiven = leg.operation !== undefined || modules[leg.module].sensitiveOperation !== undefined
      return isGiven && sent !== state ? { ...sent, leg: { ...sent.leg, person: leg.person } } : sent
    }
    case 'startOver': {
      const begun = base(state, event)
      return begun.kind === 'starting' ? beginning(begun) : begun
    }
    case 'stayLoggedIn':
      return state.kind === 'alreadyLoggedIn' ? { kind: 'passed', run, kept, leg, username: state.username } : state
    case 'createAccount':
      return createInstead(state, road)
    case 'identified': {
      if (state.kind !== 'starting' || !state.checksSession) return state
      const { outcome } = event
      return outcome.kind === 'user'
        ? { kind: 'alreadyLoggedIn', run, kept, leg, username: outcome.username }
        : { kind: 'starting', run, kept, leg }
    }
    case 'informed':
      return state.kind === 'starting' || state.kind === 'renewing' ? informed(state, event.outcome, road) : state
    case 'answered':
      return isPosting(state) ? answered(state, event.outcome, road) : state
    default:
      return base(state, event)
  }
}

function isPosting(state: FlowState): state is Submitting | Redirecting {
  return state.kind === 'submitting' || (state.kind === 'redirecting' && state.phase === 'returned')
}
