// The flow as a table: for each state, which events mean something there, and what they lead to. Everything else is ignored.
import { onAnswer } from './onAnswer.ts'
import { createInstead, startOver } from './tasks.ts'
import type { FlowEvent, SubmitEvent } from '../event.ts'
import { onInfo } from './onInfo.ts'
import { askAgain, countTry, doubt, follow, giveUp, keepForm, leaveTab, onReturn, onReturnInTab, waitLonger, warn } from './onRedirect.ts'
import { go, isInProgress, type AlreadyLoggedIn, type Asking, type FlowState, type InFlow, type Starting } from '../state.ts'
import { modules } from '../../protocol/index.ts'
import { textIn, withoutSecrets } from '../values.ts'

type StateOf<Kind extends FlowState['kind']> = Extract<FlowState, { readonly kind: Kind }>
type EventOf<Kind extends FlowEvent['kind']> = Extract<FlowEvent, { readonly kind: Kind }>
type Handlers<Kind extends FlowState['kind']> = {
  readonly [Event in FlowEvent['kind']]?: (state: StateOf<Kind>, event: EventOf<Event>) => FlowState
}

const inAnyState: Handlers<FlowState['kind']> = {
  cancel: (state) => go(state, { kind: 'cancelled' }),
  startOver,
  superseded: (state) => (isInProgress(state) ? go(state, { kind: 'stopped', reason: { kind: 'superseded' } }) : state),
}

const machine: { readonly [Kind in FlowState['kind']]: Handlers<Kind> } = {
  starting: { identified, informed: onInfo, arrived: onReturnInTab },
  alreadyLoggedIn: { stayLoggedIn },
  asking: { submit: onSubmit, renew: askAnew, createAccount: createInstead, arrived: onReturnInTab },
  submitting: { answered: onAnswer, closed: keepForm },
  renewing: { informed: onInfo },
  redirectReady: {
    openWindow: countTry, opened: follow, continueHere: leaveTab, lost: askAgain, closed: giveUp, timedOut: giveUp, returned: onReturn,
  },
  redirecting: {
    openWindow: follow, opened: follow, continueHere: leaveTab, lost: askAgain, closed: giveUp, timedOut: giveUp, returned: onReturn,
    doubted: doubt, unopened: doubt, ending: warn, renew: waitLonger,
  },
  submittingReturn: { answered: onAnswer },
  passed: { cancel: (state) => state },
  cancelled: { cancel: (state) => state },
  stopped: {},
}

/** The next state; the same one where the event means nothing. An answer to an earlier run means nothing. */
export function transition(state: FlowState, event: FlowEvent): FlowState {
  if ('run' in event && event.run !== state.run) return state
  // Each state has its own row, which TypeScript cannot follow through a union.
  const handlers = { ...inAnyState, ...machine[state.kind] } as Readonly<Record<string, (state: FlowState, event: FlowEvent) => FlowState>>
  return handlers[event.kind]?.(state, event) ?? state
}

function identified(state: Starting, { outcome }: EventOf<'identified'>): FlowState {
  if (!state.checksSession) return state
  return outcome.kind === 'user' ? go(state, { kind: 'alreadyLoggedIn', username: outcome.username }) : go(state, { kind: 'starting' })
}

function stayLoggedIn(state: AlreadyLoggedIn): FlowState {
  return go(state, { kind: 'passed', username: state.username })
}

function askAnew(state: Asking): FlowState {
  return state.step.kind === 'begin' ? { ...state, kind: 'renewing', because: 'wanted' } : state
}

function onSubmit(state: Asking, { values, pressed }: SubmitEvent): FlowState {
  const { step, leg } = state
  if (step.kind === 'continue') return go(state, { kind: 'submitting', step, pressed })
  const button = step.fields.find(({ name }) => name === pressed)
  const isGiven = leg.operation !== undefined || modules[leg.module].sensitiveOperation !== undefined
  const person = isGiven ? leg.person : button ? undefined : textIn(values, 'username') || undefined
  const next: InFlow = { ...state, kept: withoutSecrets(step, values), leg: { ...leg, pressed: button, person } }
  return go(next, { kind: 'submitting', step, pressed })
}
