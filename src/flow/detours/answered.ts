// What a wiki answers that leads to another module, or comes from one.
import type { Answer, Failure } from '../../protocol/index.ts'
import type { Leg } from '../leg.ts'
import type { FlowState, Submitting } from '../state.ts'
import { beginning, passed, reauthenticate } from './detours.ts'
import type { Road } from './road.ts'

export function answered(state: Submitting, outcome: Answer | Failure, road: Road): FlowState {
  const { leg, run } = state
  if (outcome.kind === 'api' && outcome.code === 'reauthenticate' && !leg.isFresh) return reauthenticate(state, road)
  if (outcome.kind === 'passed') return passed(state, outcome.username, road)
  const next = road.base(state, { kind: 'answered', run, outcome })
  // The wiki has forgotten the flow.
  if (next.kind === 'starting') return beginning(next)
  switch (outcome.kind) {
    case 'failed':
      return { ...next, leg: { ...leg, isFresh: false, vouched: outcome.canPreserveState ? leg.vouched : lost(leg) } }
    case 'restarted': {
      const vouched = { by: leg.pressed?.label, mayLink: !!outcome.code?.endsWith('-link') }
      return { ...next, leg: { ...leg, isFresh: false, vouched: outcome.canPreserveState ? vouched : undefined } }
    }
    case 'asked':
    case 'redirected':
      return { ...next, leg: { ...leg, isFresh: false } }
    default:
      return next
  }
}

/** Somebody who makes an account has to hear of it: more is asked of them now. */
function lost({ vouched, then }: Leg): Leg['vouched'] {
  return vouched && then && { ...vouched, isLost: true }
}
