// The flow's decisions: from a state and an event to the next state. Pure; an event that means nothing in a state gives
// the same state back.
import type { Answer, AuthManagerInfo, Failure, Redirected } from '../protocol/index.ts'
import type { FlowEvent, RedirectFlowEvent } from './event.ts'
import { noticeOfQuestion, noticeSaid } from './notice.ts'
import { withoutSecrets } from './secrets.ts'
import type { FlowState, InFlow, Redirecting, Renewing, Starting, Submitting } from './state.ts'
import { beginStep, nextStep } from './step.ts'

/** Codes by which a wiki says that it knows nothing of a flow that had begun. */
const forgotten = /^badtoken$|-not-in-progress$/

/** What a flow has to be told about its module and its page. */
export interface Rules {
  /** Whether what the wiki says of a session lets the module be used. */
  readonly isAllowed: (info: AuthManagerInfo) => boolean
  /** What leads to a third party and back. Few logins need it, so it is there once one does; without it nothing moves. */
  readonly ways?: Ways | undefined
}

export interface Ways {
  readonly sentAway: (state: Submitting | Redirecting, answer: Redirected) => FlowState
  readonly travelled: (state: FlowState, event: RedirectFlowEvent) => FlowState
}

export function transition(state: FlowState, event: FlowEvent, rules: Rules): FlowState {
  if ('run' in event && event.run !== state.run) return state
  switch (event.kind) {
    case 'submit': {
      if (state.kind !== 'asking') return state
      const { step } = state
      const kept = step.kind === 'begin' ? withoutSecrets(step, event.values) : state.kept
      return go({ ...state, kept }, { kind: 'submitting', step, pressed: event.pressed })
    }
    case 'renew':
      return state.kind === 'asking' && state.step.kind === 'begin'
        ? { ...state, kind: 'renewing', because: 'wanted' }
        : state
    case 'cancel':
      return state.kind === 'passed' || state.kind === 'cancelled' ? state : go(state, { kind: 'cancelled' })
    case 'startOver':
      return beginAnew(state)
    case 'informed':
      return state.kind === 'starting' || state.kind === 'renewing' ? informed(state, event.outcome, rules) : state
    case 'answered':
      return isPosting(state) ? answered(state, event.outcome, rules) : state
    case 'superseded':
      return isInProgress(state) ? go(state, { kind: 'stopped', reason: { kind: 'superseded' } }) : state
    default:
      return rules.ways?.travelled(state, event) ?? state
  }
}

function isPosting(state: FlowState): state is Submitting | Redirecting {
  return state.kind === 'submitting' || (state.kind === 'redirecting' && state.phase === 'returned')
}

/** Whether the wiki has a flow of this one, as far as is known here. */
export function isInProgress(state: FlowState): boolean {
  const isLater = state.kind === 'asking' && state.step.kind !== 'begin'
  return isLater || state.kind === 'submitting' || state.kind === 'redirectReady' || state.kind === 'redirecting'
}

function informed(state: Starting | Renewing, outcome: AuthManagerInfo | Failure, { isAllowed }: Rules): FlowState {
  if (outcome.kind !== 'info') {
    const reason = { kind: 'failure', failure: outcome } as const
    // A first form can be sent again although it could not be renewed; a later one is gone on the server.
    return state.kind === 'renewing' && state.step.kind === 'begin'
      ? go(state, { kind: 'asking', step: state.step, notice: reason })
      : go(state, { kind: 'stopped', reason })
  }
  if (!isAllowed(outcome)) return go(state, { kind: 'stopped', reason: { kind: 'notAllowed' } })
  return outcome.requests.length
    ? go(state, { kind: 'asking', step: beginStep(state.run, outcome), notice: state.notice })
    : go(state, { kind: 'stopped', reason: { kind: 'nothingAsked' } })
}

function answered(state: Submitting | Redirecting, outcome: Answer | Failure, { ways }: Rules): FlowState {
  const isBack = state.kind === 'redirecting'
  const step = isBack ? state.from : state.step
  const isLater = step.kind !== 'begin' || isBack
  const code = 'code' in outcome ? (outcome.code ?? '') : ''
  if (isLater && forgotten.test(code)) return beginAnew(state, { kind: 'expired' })
  switch (outcome.kind) {
    case 'passed':
      return go(state, { kind: 'passed', username: outcome.username })
    case 'failed': {
      const notice = noticeSaid('error', outcome)
      // After a redirect there is no form that could stay.
      return isBack ? beginAnew(state, notice) : go(state, { kind: 'renewing', because: 'refused', step, notice })
    }
    case 'asked':
    case 'restarted': {
      const next = nextStep(step, outcome.kind === 'asked' ? 'continue' : 'restart', outcome)
      return go(state, { kind: 'asking', step: next, notice: noticeOfQuestion(outcome, next.key === step.key) })
    }
    case 'redirected':
      return ways?.sentAway(state, outcome) ?? state
    default: {
      // What came back is worth nothing a second time.
      if (isBack) return go(state, { kind: 'stopped', reason: { kind: 'failure', failure: outcome } })
      // What the API refused was not carried out, unless it broke over it.
      const isLost = isLater && (outcome.kind !== 'api' || code.startsWith('internal_api_error'))
      const notice = { kind: isLost ? 'outcomeUnknown' : 'failure', failure: outcome } as const
      return go(state, { kind: 'asking', step, notice })
    }
  }
}

function beginAnew({ run, kept }: InFlow, notice?: Starting['notice']): Starting {
  return { kind: 'starting', run: run + 1, kept, notice }
}

/** Each state of the union without what all of them have. */
type Next = FlowState extends infer One ? (One extends FlowState ? Omit<One, keyof InFlow> : never) : never

function go({ run, kept }: InFlow, next: Next): FlowState {
  return { ...next, run, kept }
}
