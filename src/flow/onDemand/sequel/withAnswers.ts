// All of a flow's decisions: those that follow a form around those that lead to one.
import type { FlowEvent } from '../../event.ts'
import { go } from '../../moves.ts'
import type { FlowState, Redirecting, Submitting } from '../../state.ts'
import type { Transition } from '../../transition.ts'
import { answered } from './answered.ts'
import { submitted } from './submitted.ts'
import type { Ways } from './ways.ts'

/** Pure as the transition that it goes around; `ways` is asked at each event. */
export function withAnswers(base: Transition, ways: () => Ways | undefined): Transition {
  return (state, event) => ('run' in event && event.run !== state.run ? state : next(state, event, { base, ways: ways() }))
}

interface Table {
  readonly base: Transition
  readonly ways: Ways | undefined
}

function next(state: FlowState, event: FlowEvent, { base, ways }: Table): FlowState {
  switch (event.kind) {
    case 'answered':
      return isPosting(state) ? answered(state, event.outcome, ways) : state
    case 'superseded':
      return isInProgress(state) ? go(state, { kind: 'stopped', reason: { kind: 'superseded' } }) : state
    case 'submit':
      return state.kind === 'asking' ? submitted(state, event) : state
    case 'renew':
      // Of somebody who is away it is the time that is renewed.
      if (state.kind === 'redirecting') return ways?.travelled(state, event) ?? state
      return state.kind === 'asking' && state.step.kind === 'begin'
        ? { ...state, kind: 'renewing', because: 'wanted' }
        : state
    case 'cancel':
    case 'startOver':
    case 'informed':
    case 'unsent':
      return base(state, event)
    // Ways through another module, or another person, go around this.
    case 'identified':
    case 'stayLoggedIn':
    case 'createAccount':
      return state
    default:
      return ways?.travelled(state, event) ?? state
  }
}

/** Whether an answer of the wiki's is waited for. */
export function isPosting(state: FlowState): state is Submitting | Redirecting {
  return state.kind === 'submitting' || (state.kind === 'redirecting' && state.phase === 'returned')
}

/** Whether the wiki has a flow of this one, as far as is known here. */
export function isInProgress(state: FlowState): boolean {
  const isLater = state.kind === 'asking' && state.step.kind !== 'begin'
  return isLater || /^(submitting|redirectReady|redirecting)$/.test(state.kind)
}
