// The decisions on the way to a third party and back.
import type { AuthRequest, Pairs, Redirected } from '../protocol/index.ts'
import type { Arrival, RedirectFlowEvent } from './event.ts'
import {
  beginAnew, go, type FlowState, type InFlow, type Journey, type Redirecting, type RedirectReady, type Submitting,
} from './state.ts'

/** From an answer that sends the person away; without a `host` its target may not be opened. */
export function redirectReady(state: Submitting | Redirecting, answer: Redirected, host: string | undefined): FlowState {
  if (host === undefined) return go(state, { kind: 'stopped', reason: { kind: 'unsafeTarget' } })
  const { target, requests, redirectData } = answer
  const from = state.kind === 'submitting' ? state.step : state.from
  const pressed = state.kind === 'submitting' ? from.fields.find(({ name }) => name === state.pressed) : undefined
  const wanted = { names: namesWanted(requests), needsAnswer: isAnswerNeeded(requests) }
  return go(state, { kind: 'redirectReady', from, label: pressed?.label, target, host, ...wanted, redirectData, tries: 0 })
}

export function redirected(state: FlowState, event: RedirectFlowEvent): FlowState {
  if (event.kind === 'arrived') return state.kind === 'starting' || state.kind === 'asking' ? arrived(state, event) : state
  if (event.kind === 'closed' && state.kind === 'submitting') {
    // The form is still there, and what was typed with it.
    return { ...state, kind: 'renewing', because: 'wanted', notice: { kind: 'windowClosed' } }
  }
  const isAway = state.kind === 'redirectReady' || (state.kind === 'redirecting' && state.phase !== 'returned')
  return isAway ? onTheWay(state, event) : state
}

function onTheWay(state: RedirectReady | Redirecting, event: Exclude<RedirectFlowEvent, { kind: 'arrived' }>): FlowState {
  const isRedirecting = state.kind === 'redirecting'
  switch (event.kind) {
    case 'openWindow':
      return isRedirecting ? redirecting(state, 'inWindow') : { ...state, tries: state.tries + 1 }
    case 'opened':
      return redirecting(state, 'inWindow')
    case 'unopened':
    case 'doubted':
      return isRedirecting && state.phase !== event.kind ? { ...state, phase: event.kind } : state
    case 'ending':
      return isRedirecting && state.phase !== 'inTab' && !state.isEnding ? { ...state, isEnding: true } : state
    case 'renew':
      return isRedirecting && state.isEnding ? redirecting(state, state.phase) : state
    case 'continueHere':
      return redirecting(state, 'inTab')
    case 'lost':
      return { ...journeyOf(state), kind: 'redirectReady', tries: 1 }
    case 'closed':
      return beginAnew(state, { kind: 'windowClosed' })
    case 'timedOut':
      return beginAnew(state, { kind: 'timedOut' })
    case 'returned': {
      const isUseless = state.needsAnswer && !event.parameters.some(([name]) => state.names.includes(name))
      return isUseless ? beginAnew(state, { kind: 'unanswered' }) : redirecting(state, 'returned')
    }
  }
}

/** The page that had the flow is gone, and its step with it. */
function arrived(state: InFlow, { leg = state.leg, names, host, label }: Arrival): FlowState {
  const from = { kind: 'continue', key: `${state.run}`, requests: [], fields: [] } as const
  const journey = { from, names, host, label: label ? { kind: 'html', html: label } as const : undefined }
  const atTarget = { target: '', needsAnswer: false, redirectData: undefined }
  return go({ ...state, leg }, { kind: 'redirecting', phase: 'returned', ...journey, ...atTarget })
}

function redirecting(state: RedirectReady | Redirecting, phase: Redirecting['phase']): Redirecting {
  return { ...journeyOf(state), kind: 'redirecting', phase }
}

function journeyOf({ run, kept, leg, from, label, target, host, names, needsAnswer, redirectData }: Journey): Journey {
  return { run, kept, leg, from, label, target, host, names, needsAnswer, redirectData }
}

/** A wiki that lists one of these is broken or not the one that it seems to be: they steer the API itself. */
const forbidden = /^(action|format|origin)$|(token|continue|returnurl|requests)$/i

/** The names that may be posted from what comes back: anybody can write an address. */
export function namesWanted(requests: readonly AuthRequest[]): readonly string[] {
  const names = requests.flatMap(({ fields }) => fields.map(({ name }) => name))
  return [...new Set(names)].filter((name) => !forbidden.test(name))
}

/** Whether the wiki can do nothing with a return that brings nothing. */
export function isAnswerNeeded(requests: readonly AuthRequest[]): boolean {
  return requests.some(({ required, fields }) => required !== 'optional' && fields.some(({ optional }) => !optional))
}

/** Whether what came back can be the answer to this journey: it may not carry another one's `state`. */
export function isOfJourney(target: string, parameters: Pairs): boolean {
  const sent = new URL(target).searchParams.get('state')
  const came = new Map(parameters).get('state')
  return sent === null || came === undefined || came === sent
}
