// The decisions on the way to a third party and back: a part of the table of `transition`.
import type { Redirected } from '../protocol/index.ts'
import type { RedirectFlowEvent } from './event.ts'
import { beginAnew } from './go.ts'
import { isAnswerNeeded, namesWanted, pairsToPost } from './returned.ts'
import type { FlowState, Journey, Redirecting, RedirectReady, Starting, Submitting } from './state.ts'
import { createStep } from './step.ts'

/** From an answer that sends the person away, to a host that may be visited. */
export function sentAway(state: Submitting | Redirecting, answer: Redirected, host: string): RedirectReady {
  const { run, kept } = state
  const from = state.kind === 'submitting' ? state.step : state.from
  const { target, requests, redirectData } = answer
  const pressed = state.kind === 'submitting' ? from.fields.find(({ name }) => name === state.pressed) : undefined
  const wanted = { names: namesWanted(requests), needsAnswer: isAnswerNeeded(requests) }
  return { kind: 'redirectReady', run, kept, from, label: pressed?.label, target, host, ...wanted, redirectData, tries: 0 }
}

export function travelled(state: FlowState, event: RedirectFlowEvent): FlowState {
  if (event.kind === 'arrived') return state.kind === 'starting' ? arrived(state, event) : state
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
      return state.kind === 'redirecting' && state.phase !== event.kind ? redirecting(state, event.kind) : state
    case 'continueHere':
      return redirecting(state, 'inTab')
    case 'lost':
      return { ...journeyOf(state), kind: 'redirectReady', tries: 1 }
    case 'closed':
      return beginAnew(state, { kind: 'windowClosed' })
    case 'timedOut':
      return beginAnew(state, { kind: 'timedOut' })
    case 'returned': {
      const isUseless = state.needsAnswer && !pairsToPost(state.names, event.parameters).length
      return isUseless ? beginAnew(state, { kind: 'unanswered' }) : redirecting(state, 'returned')
    }
  }
}

/** The page that had the flow is gone, and its step with it. */
function arrived({ run, kept }: Starting, { arrival }: Extract<RedirectFlowEvent, { kind: 'arrived' }>): Redirecting {
  const { names, host, label } = arrival
  return {
    ...{ kind: 'redirecting', phase: 'returned', run, kept, from: createStep('continue', `${run}`, { requests: [] }) },
    ...{ names, host, label: label ? { kind: 'html', html: label } : undefined },
    ...{ target: '', needsAnswer: false, redirectData: undefined },
  }
}

function redirecting(state: RedirectReady | Redirecting, phase: Redirecting['phase']): Redirecting {
  return { ...journeyOf(state), kind: 'redirecting', phase }
}

function journeyOf({ run, kept, from, label, target, host, names, needsAnswer, redirectData }: Journey): Journey {
  return { run, kept, from, label, target, host, names, needsAnswer, redirectData }
}
