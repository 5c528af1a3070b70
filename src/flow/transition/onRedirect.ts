// The decisions on the way to a third party and back.
import type { AuthRequest, Pairs, Redirected } from '../../protocol/index.ts'
import type { FlowEvent } from '../event.ts'
import {
  beginAnew,
  go,
  type FlowState,
  type Asking,
  type Journey,
  type Redirecting,
  type RedirectReady,
  type Starting,
  type Submitting,
  type SubmittingReturn,
} from '../state.ts'

type EventOf<Kind extends FlowEvent['kind']> = Extract<FlowEvent, { readonly kind: Kind }>

/** From an answer that sends the person away; without a `host` its target may not be opened. */
export function redirectReady(state: Submitting | SubmittingReturn, answer: Redirected, host: string | undefined): FlowState {
  if (host === undefined) return go(state, { kind: 'stopped', reason: { kind: 'unsafeTarget' } })
  const { target, requests, redirectData } = answer
  const from = state.kind === 'submitting' ? state.step : state.from
  const pressed = state.kind === 'submitting' ? from.fields.find(({ name }) => name === state.pressed) : undefined
  const wanted = { names: namesWanted(requests), needsAnswer: isAnswerNeeded(requests) }
  return go(state, { kind: 'redirectReady', from, label: pressed?.label, target, host, ...wanted, redirectData, tries: 0 })
}

/** The window was closed while its step was posted: the form is still there, and what was typed with it. */
export function keepForm(state: Submitting): FlowState {
  return { ...state, kind: 'renewing', because: 'wanted', notice: { kind: 'windowClosed' } }
}

export function countTry(state: RedirectReady): FlowState {
  return { ...state, tries: state.tries + 1 }
}

export function follow(state: RedirectReady | Redirecting): Redirecting {
  return redirecting(state, 'inWindow')
}

export function leaveTab(state: RedirectReady | Redirecting): Redirecting {
  return redirecting(state, 'inTab')
}

export function doubt(state: Redirecting, { kind }: EventOf<'doubted' | 'unopened'>): FlowState {
  return state.phase === kind ? state : { ...state, phase: kind }
}

export function warn(state: Redirecting): FlowState {
  return state.phase === 'inTab' || state.isEnding ? state : { ...state, isEnding: true }
}

export function waitLonger(state: Redirecting): FlowState {
  return state.isEnding ? redirecting(state, state.phase) : state
}

/** The page was left, and its window is gone: another one needs a click. */
export function askAgain(state: RedirectReady | Redirecting): FlowState {
  return go(state, { ...wayOutOf(state), kind: 'redirectReady', tries: 1 })
}

export function giveUp(state: RedirectReady | Redirecting, { kind }: EventOf<'closed' | 'timedOut'>): FlowState {
  return beginAnew(state, { kind: kind === 'closed' ? 'windowClosed' : kind })
}

export function onReturn(state: RedirectReady | Redirecting, { parameters }: EventOf<'returned'>): FlowState {
  const isUseless = state.needsAnswer && !parameters.some(([name]) => state.names.includes(name))
  return isUseless ? beginAnew(state, { kind: 'unanswered' }) : go(state, { ...journeyOf(state), kind: 'submittingReturn' })
}

/** The page that had the flow is gone, and its step with it. */
export function onReturnInTab(state: Starting | Asking, { leg = state.leg, names, host, label }: EventOf<'arrived'>): FlowState {
  const from = { kind: 'continue', key: `${state.run}`, requests: [], fields: [] } as const
  const journey = { from, names, host, label: label ? { kind: 'html', html: label } as const : undefined }
  return go({ ...state, leg }, { kind: 'submittingReturn', ...journey })
}

function redirecting(state: RedirectReady | Redirecting, phase: Redirecting['phase']): Redirecting {
  const { run, kept, leg } = state
  return { run, kept, leg, ...wayOutOf(state), kind: 'redirecting', phase }
}

function journeyOf({ from, label, host, names }: Journey) {
  return { from, label, host, names }
}

function wayOutOf(state: RedirectReady | Redirecting) {
  const { target, needsAnswer, redirectData } = state
  return { ...journeyOf(state), target, needsAnswer, redirectData }
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
