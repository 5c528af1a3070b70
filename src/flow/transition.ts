// The flow's decisions: from a state and an event to the next state. Pure; an event that means nothing in a state gives
// the same state back. What few flows meet is in detours/, around this.
import { modules, type Answer, type AuthManagerInfo, type Failure } from '../protocol/index.ts'
import type { FlowEvent } from './event.ts'
import { noticeOfQuestion, noticeSaid } from './notice.ts'
import { withoutSecrets } from './secrets.ts'
import type { FlowState, InFlow, Renewing, Starting, Submitting } from './state.ts'
import { beginStep, nextStep } from './step.ts'
import { textIn } from './values.ts'

/** Codes by which a wiki says that it knows nothing of a flow that had begun. */
const forgotten = /^badtoken$|-not-in-progress$/

export type Transition = (state: FlowState, event: FlowEvent) => FlowState

export function transition(state: FlowState, event: FlowEvent): FlowState {
  if ('run' in event && event.run !== state.run) return state
  switch (event.kind) {
    case 'submit': {
      if (state.kind !== 'asking') return state
      const { step, run, leg } = state
      const { values } = event
      const kept = step.kind === 'begin' ? withoutSecrets(step, values) : state.kept
      if (step.kind === 'continue') return { kind: 'submitting', run, kept, leg, step }
      const pressed = step.fields.find(({ name }) => name === event.pressed)
      // A third party says by itself who somebody is.
      const person = pressed ? undefined : textIn(values, 'username') || undefined
      return { kind: 'submitting', run, kept, leg: { ...leg, pressed, person }, step }
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
    case 'answered':
      return state.kind === 'submitting' ? answered(state, event.outcome) : state
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
  const { run, kept, leg, notice } = state
  if (!outcome[modules[leg.module].allowedBy]) return go(state, { kind: 'stopped', reason: { kind: 'notAllowed' } })
  return outcome.requests.length
    ? {
        kind: 'asking',
        run,
        kept,
        leg: { ...leg, mayCreate: outcome.canCreateAccounts },
        step: beginStep(run, outcome),
        notice,
      }
    : go(state, { kind: 'stopped', reason: { kind: 'nothingAsked' } })
}

function answered(state: Submitting, outcome: Answer | Failure): FlowState {
  const { step } = state
  const isLater = step.kind !== 'begin'
  const code = 'code' in outcome ? (outcome.code ?? '') : ''
  if (isLater && forgotten.test(code)) return beginAnew(state, { kind: 'expired' })
  switch (outcome.kind) {
    case 'passed':
      return go(state, { kind: 'passed', username: outcome.username })
    case 'failed':
      return go(state, { kind: 'renewing', because: 'refused', step, notice: noticeSaid('error', outcome) })
    case 'asked':
    case 'restarted': {
      const next = nextStep(step, outcome.kind === 'asked' ? 'continue' : 'restart', outcome)
      return go(state, { kind: 'asking', step: next, notice: noticeOfQuestion(outcome, next.key === step.key) })
    }
    case 'redirected':
      return go(state, { ...outcome, kind: 'redirectReady' })
    default: {
      // What the API refused was not carried out, unless it broke over it.
      const isLost = isLater && (outcome.kind !== 'api' || code.startsWith('internal_api_error'))
      const notice = { kind: isLost ? 'outcomeUnknown' : 'failure', failure: outcome } as const
      return go(state, { kind: 'asking', step, notice })
    }
  }
}

function beginAnew({ run, kept, leg }: InFlow, notice?: Starting['notice']): Starting {
  return { kind: 'starting', run: run + 1, kept, leg, notice }
}

/** Each state of the union without what all of them have. */
type Next = FlowState extends infer One ? (One extends FlowState ? Omit<One, keyof InFlow> : never) : never

function go({ run, kept, leg }: InFlow, next: Next): FlowState {
  return { ...next, run, kept, leg }
}
