// The flow's decisions: from a state and an event to the next state. Pure; an event that means nothing in a state gives the same state back.
import { isFailure, type Answer, type AuthManagerInfo, type Failure } from '../protocol/index.ts'
import type { FlowEvent } from './event.ts'
import { noticeOfQuestion, noticeSaid } from './notice.ts'
import { withoutSecrets } from './secrets.ts'
import type { FlowState, InFlow, Renewing, Starting, Submitting } from './state.ts'
import { beginStep, nextStep } from './step.ts'

/** Whether what the wiki says of a session lets the module be used. */
export type IsAllowed = (info: AuthManagerInfo) => boolean

export function transition(state: FlowState, event: FlowEvent, isAllowed: IsAllowed): FlowState {
  switch (event.kind) {
    case 'submit': {
      if (state.kind !== 'asking') return state
      const { step } = state
      const kept = step.kind === 'begin' ? withoutSecrets(step, event.values) : state.kept
      return go({ run: state.run, kept }, { kind: 'submitting', step })
    }
    case 'renew':
      return state.kind === 'asking' && state.step.kind === 'begin' ? { ...state, kind: 'renewing', because: 'wanted' } : state
    case 'cancel':
      return state.kind === 'passed' || state.kind === 'cancelled' ? state : go(state, { kind: 'cancelled' })
    case 'startOver':
      return beginAnew(state)
    case 'informed':
      return event.run === state.run && (state.kind === 'starting' || state.kind === 'renewing')
        ? informed(state, event.outcome, isAllowed)
        : state
    case 'answered':
      return event.run === state.run && state.kind === 'submitting' ? answered(state, event.outcome) : state
  }
}

function informed(state: Starting | Renewing, outcome: AuthManagerInfo | Failure, isAllowed: IsAllowed): FlowState {
  if (isFailure(outcome)) {
    const reason = { kind: 'failure', failure: outcome } as const
    // A first form can be sent again although it could not be renewed; a later one is gone on the server.
    return state.kind === 'renewing' && state.step.kind === 'begin'
      ? go(state, { kind: 'asking', step: state.step, notice: reason })
      : go(state, { kind: 'stopped', reason })
  }
  if (!isAllowed(outcome)) return go(state, { kind: 'stopped', reason: { kind: 'notAllowed' } })
  if (outcome.requests.length === 0) return go(state, { kind: 'stopped', reason: { kind: 'nothingAsked' } })
  return go(state, { kind: 'asking', step: beginStep(state.run, outcome), notice: state.notice })
}

function answered(state: Submitting, outcome: Answer | Failure): FlowState {
  const { step } = state
  switch (outcome.kind) {
    case 'passed':
      return go(state, { kind: 'passed', username: outcome.username })
    case 'failed':
      return outcome.code?.endsWith('-not-in-progress')
        ? beginAnew(state, { kind: 'expired' })
        : go(state, { kind: 'renewing', because: 'refused', step, notice: noticeSaid('error', outcome) })
    case 'asked':
    case 'restarted': {
      const next = nextStep(step, outcome.kind === 'asked' ? 'continue' : 'restart', outcome)
      return go(state, { kind: 'asking', step: next, notice: noticeOfQuestion(outcome, next.key === step.key) })
    }
    case 'redirected':
      return go(state, { ...outcome, kind: 'redirectReady' })
    default:
      return unanswered(state, outcome)
  }
}

function unanswered(state: Submitting, failure: Failure): FlowState {
  const { step } = state
  const isBegin = step.kind === 'begin'
  if (!isBegin && failure.kind === 'api' && failure.code === 'badtoken') return beginAnew(state, { kind: 'expired' })
  const isLost = !isBegin && (failure.kind !== 'api' || failure.code.startsWith('internal_api_error'))
  return go(state, { kind: 'asking', step, notice: { kind: isLost ? 'outcomeUnknown' : 'failure', failure } })
}

function beginAnew({ run, kept }: InFlow, notice?: Starting['notice']): Starting {
  return { kind: 'starting', run: run + 1, kept, notice }
}

/** Each state of the union without what all of them have. */
type Next = FlowState extends infer One ? (One extends FlowState ? Omit<One, keyof InFlow> : never) : never

function go({ run, kept }: InFlow, next: Next): FlowState {
  return { ...next, run, kept }
}
