// The flow's decisions: from a state and an event to the next state. Pure; an event that means nothing in a state gives the same state back.
import { isFailure, type Answer, type AuthManagerInfo, type Failure } from '../protocol/index.ts'
import type { FlowEvent, SubmitEvent } from './event.ts'
import { noticeOfQuestion, noticeSaid } from './notice.ts'
import { withoutSecrets } from './secrets.ts'
import type { Asking, FlowState, Renewing, Starting, Submitting } from './state.ts'
import { beginStep, nextStep } from './step.ts'
import type { Values } from './values.ts'

/** What a transition has to know of the module: whether an info allows it at all. */
export interface Rules {
  readonly isAllowed: (info: AuthManagerInfo) => boolean
}

export function transition(state: FlowState, event: FlowEvent, rules: Rules): FlowState {
  switch (event.kind) {
    case 'submit':
      return state.kind === 'asking' ? submitted(state, event) : state
    case 'renew':
      return state.kind === 'asking' && state.step.kind === 'begin' ? { ...state, kind: 'renewing', because: 'wanted' } : state
    case 'cancel':
      return isOver(state) ? state : { kind: 'cancelled', run: state.run, kept: state.kept }
    case 'startOver':
      return { kind: 'starting', run: state.run + 1, kept: state.kind === 'passed' ? new Map() : state.kept }
    case 'informed':
      return event.run === state.run ? informed(state, event.outcome, rules) : state
    case 'answered':
      return event.run === state.run && state.kind === 'submitting' ? answered(state, event.outcome) : state
  }
}

function isOver(state: FlowState): state is Extract<FlowState, { kind: 'passed' | 'cancelled' }> {
  return state.kind === 'passed' || state.kind === 'cancelled'
}

function submitted({ run, kept, step }: Asking, { values }: SubmitEvent): Submitting {
  return { kind: 'submitting', run, step, kept: step.kind === 'begin' ? withoutSecrets(step, values) : kept }
}

function informed(state: FlowState, outcome: AuthManagerInfo | Failure, rules: Rules): FlowState {
  if (state.kind !== 'starting' && state.kind !== 'renewing') return state
  if (isFailure(outcome)) return notInformed(state, outcome)
  const { run, kept } = state
  if (!rules.isAllowed(outcome)) return { kind: 'stopped', run, kept, reason: { kind: 'notAllowed' } }
  if (outcome.requests.length === 0) return { kind: 'stopped', run, kept, reason: { kind: 'nothingAsked' } }
  return asking({ run, kept }, { step: beginStep(run, outcome), notice: state.notice })
}

/** A first form can be sent again although it could not be renewed; a later one is gone on the server. */
function notInformed(state: Starting | Renewing, failure: Failure): FlowState {
  const { run, kept } = state
  return state.kind === 'renewing' && state.step.kind === 'begin'
    ? { kind: 'asking', run, kept, step: state.step, notice: { kind: 'failure', failure } }
    : { kind: 'stopped', run, kept, reason: { kind: 'failure', failure } }
}

function answered(state: Submitting, outcome: Answer | Failure): FlowState {
  const { run, kept, step } = state
  switch (outcome.kind) {
    case 'passed':
      return { kind: 'passed', run, ...(outcome.username !== undefined && { username: outcome.username }) }
    case 'failed':
      if (outcome.code?.endsWith('-not-in-progress')) return expired(state)
      return { kind: 'renewing', because: 'refused', run, kept, step, notice: noticeSaid('error', outcome) }
    case 'asked':
    case 'restarted': {
      const next = nextStep(step, outcome.kind === 'asked' ? 'continue' : 'restart', outcome)
      return asking({ run, kept }, { step: next, notice: noticeOfQuestion(outcome, next.key === step.key) })
    }
    case 'redirected': {
      const { target, requests: returns, redirectData } = outcome
      return { kind: 'redirectReady', run, kept, step, target, returns, redirectData }
    }
    default:
      return unanswered(state, outcome)
  }
}

function unanswered(state: Submitting, failure: Failure): FlowState {
  const { run, kept, step } = state
  if (step.kind === 'begin') return asking({ run, kept }, { step, notice: { kind: 'failure', failure } })
  if (failure.kind === 'api' && failure.code === 'badtoken') return expired(state)
  const isLost = failure.kind !== 'api' || failure.code.startsWith('internal_api_error')
  return asking({ run, kept }, { step, notice: { kind: isLost ? 'outcomeUnknown' : 'failure', failure } })
}

function expired({ run, kept }: { run: number; kept: Values }): Starting {
  return { kind: 'starting', run: run + 1, kept, notice: { kind: 'expired' } }
}

function asking(
  { run, kept }: { run: number; kept: Values },
  { step, notice }: { step: Asking['step']; notice: Asking['notice'] | undefined },
): Asking {
  return { kind: 'asking', run, kept, step, ...(notice && { notice }) }
}
