// The decisions of a redirect to an identity provider and back.
import type { AuthRequest, FormEntries, RedirectAnswer } from '../../protocol/index.ts'
import type { SafeTarget } from '../../redirect/index.ts'
import type { EventOf } from '../event.ts'
import {
  restart,
  withState,
  type AwaitingInput,
  type FlowState,
  type RedirectContext,
  type Redirecting,
  type RedirectPending,
  type Starting,
  type Submitting,
  type SubmittingReturn,
} from '../state.ts'

/** `checked` is `undefined` if the target must not be opened. What was checked is what is opened. */
export function onRedirectAnswer(state: Submitting | SubmittingReturn, answer: RedirectAnswer, checked: SafeTarget | undefined): FlowState {
  if (!checked) return withState(state, { kind: 'stopped', reason: { kind: 'unsafeTarget' } })
  const { requests, redirectData } = answer
  const from = state.kind === 'submitting' ? state.step : state.from
  const button = state.kind === 'submitting' ? from.fields.find(({ name }) => name === state.button) : undefined
  return withState(state, {
    kind: 'redirectPending',
    from,
    label: button?.label,
    host: checked.host,
    parameterNames: returnParameterNames(requests),
    target: checked.url,
    requiresParameters: requiresReturnParameters(requests),
    redirectData,
    popupAttempts: 0,
  })
}

/** The user closed the popup while the step was posted. The form stays, with what was typed. */
export function keepForm(state: Submitting): FlowState {
  return withState(state, { kind: 'refreshing', reason: 'requested', step: state.step, notice: { kind: 'popupClosed', tone: 'error' } })
}

export function countPopupAttempt(state: RedirectPending): FlowState {
  return { ...state, popupAttempts: state.popupAttempts + 1 }
}

export function followPopup(state: RedirectPending | Redirecting): FlowState {
  return redirecting(state, 'popup')
}

export function leaveTab(state: RedirectPending | Redirecting): FlowState {
  return redirecting(state, 'leavingTab')
}

/** What is certain is not replaced by what is less so. */
const certainty = ['popup', 'popupMaybeClosed', 'returnPageMissing', 'popupBlocked', 'leavingTab'] as const satisfies readonly Redirecting['phase'][]

export function changePhase(state: Redirecting, { kind }: EventOf<'popupMaybeClosed' | 'returnPageMissing' | 'popupBlocked'>): FlowState {
  return certainty.indexOf(kind) > certainty.indexOf(state.phase) ? { ...state, phase: kind } : state
}

export function warnOfTimeout(state: Redirecting): FlowState {
  return state.phase === 'leavingTab' || state.isTimingOut ? state : { ...state, isTimingOut: true }
}

export function extendRedirect(state: Redirecting): FlowState {
  return state.isTimingOut ? redirecting(state, state.phase) : state
}

/** The popup is gone, and another one needs a click. */
export function askForPopup(state: RedirectPending | Redirecting): FlowState {
  return withState(state, { ...redirectTarget(state), kind: 'redirectPending', popupAttempts: 1 })
}

/** This tab would not find its way back. The user decides. */
export function warnOfStorage(state: Redirecting): FlowState {
  return withState(state, { ...redirectTarget(state), kind: 'redirectPending', popupAttempts: 0, isStorageBlocked: true })
}

export function giveUp(state: RedirectPending | Redirecting, { kind }: EventOf<'popupClosed' | 'timedOut'>): FlowState {
  return restart(state, { kind, tone: 'error' })
}

export function onReturn(state: RedirectPending | Redirecting, { parameters }: EventOf<'returned'>): FlowState {
  const isEmpty = state.requiresParameters && !parameters.some(([name]) => state.parameterNames.includes(name))
  if (isEmpty) return restart(state, { kind: 'returnedEmpty', tone: 'error' })
  return withState(state, { ...redirectContext(state), kind: 'submittingReturn' })
}

/** The page that started the redirect is gone, and its step with it. */
export function onReturnInTab(state: Starting | AwaitingInput, { continuation, parameterNames, host, label }: EventOf<'returnedInTab'>): FlowState {
  const from = { kind: 'continue', key: `${state.attempt}`, requests: [], fields: [] } as const
  const html = label ? { kind: 'html', html: label } as const : undefined
  return withState({ ...state, ...continuation }, { kind: 'submittingReturn', from, label: html, host, parameterNames })
}

export function noteLostReturn(state: Starting | AwaitingInput): FlowState {
  return { ...state, notice: { kind: 'returnLost', tone: 'error' } }
}

function redirecting(state: RedirectPending | Redirecting, phase: Redirecting['phase']): FlowState {
  return withState(state, { ...redirectTarget(state), kind: 'redirecting', phase })
}

function redirectContext({ from, label, host, parameterNames }: RedirectContext) {
  return { from, label, host, parameterNames }
}

function redirectTarget(state: RedirectPending | Redirecting) {
  const { target, requiresParameters, redirectData, isStorageBlocked } = state
  return { ...redirectContext(state), target, requiresParameters, redirectData, isStorageBlocked }
}

/** Parameters that steer the API itself. A wiki that lists one is broken, or not the one that it seems to be. */
const forbidden = /^(action|format|origin)$|(token|continue|returnurl|requests)$/i

/** Returns the parameters that may be posted. Anyone can write a return URL, so all others are dropped. */
export function returnParameterNames(requests: readonly AuthRequest[]): readonly string[] {
  const names = requests.flatMap(({ fields }) => fields.map(({ name }) => name))
  return [...new Set(names)].filter((name) => !forbidden.test(name))
}

/** Whether the wiki can do nothing with a return that brings no parameter. */
export function requiresReturnParameters(requests: readonly AuthRequest[]): boolean {
  return requests.some(({ required, fields }) => required !== 'optional' && fields.some(({ optional }) => !optional))
}

/** Whether the parameters can belong to this redirect. They must not carry the OAuth `state` of another one. */
export function matchesState(target: string, parameters: FormEntries): boolean {
  const sent = new URL(target).searchParams.get('state')
  const received = new Map(parameters).get('state')
  return sent === null || received === undefined || received === sent
}
