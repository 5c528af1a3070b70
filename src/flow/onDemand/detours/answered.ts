// What a wiki answers that leads to another module, or comes from one.
import type { Answer, Failure } from '../../../protocol/index.ts'
import type { Leg } from '../../leg.ts'
import type { FlowState, Redirecting, Submitting } from '../../state.ts'
import { passed, reauthenticate } from './detours.ts'
import type { Road } from './road.ts'

export function answered(state: Submitting | Redirecting, outcome: Answer | Failure, road: Road): FlowState {
  const { leg, run } = state
  if (outcome.kind === 'api' && outcome.code === 'reauthenticate' && !leg.isFresh) return reauthenticate(state, road)
  if (outcome.kind === 'passed') return passed(state, outcome.username, road)
  const next = road.base(state, { kind: 'answered', run, outcome })
  const isForgotten = next.kind === 'starting' && next.notice?.kind === 'expired'
  if (isForgotten) return { ...next, leg: { ...leg, vouched: undefined } }
  switch (outcome.kind) {
    case 'failed':
      return { ...next, leg: { ...leg, isFresh: false, vouched: outcome.canPreserveState ? leg.vouched : lost(leg) } }
    case 'restarted': {
      const by = state.kind === 'redirecting' ? state.label : leg.pressed?.label
      const vouched = { by, mayLink: !!outcome.code?.endsWith('-link') }
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
