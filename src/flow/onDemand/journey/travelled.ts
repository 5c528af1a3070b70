// The decisions on the way to a third party and back: a part of the table of `transition`.
import type { Redirected } from '../../../protocol/index.ts'
import type { Arrival, RedirectFlowEvent } from '../../event.ts'
import { isAnswerNeeded, namesWanted } from './returned.ts'
import type { FlowState, InFlow, Journey, Redirecting, RedirectReady, Submitting } from '../../state.ts'

/** From an answer that sends the person away. `hostOf` gives the host of an address that may be visited. */
export function sentAway(
  state: Submitting | Redirecting,
  answer: Redirected,
  hostOf: (target: string) => string | undefined,
): FlowState {
  const host = hostOf(answer.target)
  const { run, kept, leg } = state
  if (host === undefined) return { kind: 'stopped', run, kept, leg, reason: { kind: 'unsafeTarget' } }
  const from = state.kind === 'submitting' ? state.step : state.from
  const { target, requests, redirectData } = answer
  const pressed = state.kind === 'submitting' ? from.fields.find(({ name }) => name === state.pressed) : undefined
  const wanted = { names: namesWanted(requests), needsAnswer: isAnswerNeeded(requests) }
  const inFlow = { run, kept, leg }
  return { kind: 'redirectReady', ...inFlow, from, label: pressed?.label, target, host, ...wanted, redirectData, tries: 0 }
}

export function travelled(state: FlowState, event: RedirectFlowEvent): FlowState {
  if (event.kind === 'arrived') return state.kind === 'starting' || state.kind === 'asking' ? arrived(state, event) : state
  if (event.kind === 'closed' && state.kind === 'submitting') {
    // The form is still there, and what was typed with it.
    return { ...state, kind: 'renewing', because: 'wanted', notice: { kind: 'windowClosed' } }
  }
  const isAway = state.kind === 'redirectReady' || (state.kind === 'redirecting' && state.phase !== 'returned')
  return isAway ? onTheWay(state, event) : state
}

type OnTheWay = Exclude<RedirectFlowEvent, { kind: 'arrived' }>

function onTheWay(state: RedirectReady | Redirecting, event: OnTheWay): FlowState {
  switch (event.kind) {
    case 'openWindow':
      return state.kind === 'redirecting' ? redirecting(state, 'inWindow') : { ...state, tries: state.tries + 1 }
    case 'opened':
      return redirecting(state, 'inWindow')
    case 'unopened':
    case 'doubted':
      return state.kind === 'redirecting' && state.phase !== event.kind ? { ...state, phase: event.kind } : state
    case 'ending':
      return state.kind === 'redirecting' && state.phase !== 'inTab' && !state.isEnding ? { ...state, isEnding: true } : state
    case 'renew':
      return state.kind === 'redirecting' && state.isEnding ? redirecting(state, state.phase) : state
    case 'continueHere':
      return redirecting(state, 'inTab')
    case 'lost':
      return { ...journeyOf(state), kind: 'redirectReady', tries: 1 }
    case 'closed':
      return beginAnew(state, 'windowClosed')
    case 'timedOut':
      return beginAnew(state, 'timedOut')
    case 'returned': {
      const isUseless = state.needsAnswer && !event.parameters.some(([name]) => state.names.includes(name))
      return isUseless ? beginAnew(state, 'unanswered') : redirecting(state, 'returned')
    }
  }
}

/** The page that had the flow is gone, and its step with it. */
function arrived({ run, kept, ...state }: InFlow, { leg, names, host, label }: Arrival): Redirecting {
  return {
    ...{ kind: 'redirecting', phase: 'returned', run, kept, leg: leg ?? state.leg, from: { kind: 'continue', key: `${run}`, requests: [], fields: [] } },
    ...{ names, host, label: label ? { kind: 'html', html: label } : undefined },
    ...{ target: '', needsAnswer: false, redirectData: undefined },
  }
}

function beginAnew({ run, kept, leg }: InFlow, kind: 'windowClosed' | 'timedOut' | 'unanswered'): FlowState {
  return { kind: 'starting', run: run + 1, kept, leg, notice: { kind } }
}

function redirecting(state: RedirectReady | Redirecting, phase: Redirecting['phase']): Redirecting {
  return { ...journeyOf(state), kind: 'redirecting', phase }
}

function journeyOf({ run, kept, leg, from, label, target, host, names, needsAnswer, redirectData }: Journey): Journey {
  return { run, kept, leg, from, label, target, host, names, needsAnswer, redirectData }
}
