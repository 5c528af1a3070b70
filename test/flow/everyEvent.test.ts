// Every event in every state, for every kind of step: what must hold whatever happens.
import { describe, expect, it } from 'vitest'
import { transition, type FlowEvent, type FlowState, type Recovery, type Step, type StopReason, type Task, type Values } from '../../src/flow/index.ts'
import type { Answer, AuthManagerInfo, Failure, ModuleName } from '../../src/protocol/index.ts'
import * as given from './requests.ts'

const secret = 'secret-value'
const attempt = 3
const ada = { kind: 'user', id: 1, username: 'Ada' } as const
const message = { message: { kind: 'text', text: 'Message' }, code: 'a-code' } as const
const network: Failure = { kind: 'network' }
const api = (code: string): Failure => ({ kind: 'api', code, message: undefined, reason: undefined, retryAfterMs: undefined })

const modules: readonly ModuleName[] = ['clientlogin', 'linkaccount', 'createaccount']
const login: Task = { module: 'clientlogin' }
const tasks: readonly Task[] = [
  ...modules.map((module): Task => ({ module })),
  { ...login, reauthenticatesFor: 'LinkAccounts', expectedUsername: 'Ada', continuation: { task: { module: 'linkaccount', justReauthenticated: true, chosenButton: given.button('idp') }, prefill: new Map() } },
  { ...login, externalIdentity: { providerLabel: undefined, canLinkAfterLogin: true }, canCreateAccount: true },
  { module: 'createaccount', externalIdentity: { providerLabel: undefined, canLinkAfterLogin: false }, continuation: { task: login, prefill: new Map() } },
  { module: 'createaccount', loginAfterCreate: true },
]

const steps: readonly Step[] = (['begin', 'continue', 'restart'] as const).flatMap((kind) => [
  given.step(kind, given.passwordLogin, given.provider),
  given.step(kind, given.captcha),
  given.step(kind),
])

const prefill: Values = new Map([['username', 'Ada']])

/** Every kind of state, in every phase, for a task and a step. */
function statesOf(task: Task, step: Step): readonly FlowState[] {
  const context = { attempt, prefill, task }
  const notice = { kind: 'wikiMessage', tone: 'error', ...message } as const
  const redirect = { ...context, from: step, label: undefined, host: 'idp.example', parameterNames: ['code', 'state'] }
  const target = { ...redirect, target: 'https://idp.example/?state=1', requiresParameters: true, redirectData: undefined }
  const reasons: readonly StopReason[] = [
    { kind: 'failure', failure: network }, { kind: 'outcomeUnknown', failure: network, parameterNames: ['code'] }, { kind: 'notAllowed' }, { kind: 'noRequests' }, { kind: 'nothingToDo' }, { kind: 'notLoggedIn' },
    { kind: 'otherUser', expectedUsername: 'Ada', username: 'Eve' }, { kind: 'unsafeTarget' }, { kind: 'superseded' },
  ]
  return [
    { ...context, kind: 'starting' },
    { ...context, kind: 'starting', checkSession: true, notice },
    { ...context, kind: 'alreadyLoggedIn', username: 'Ada' },
    { ...context, kind: 'awaitingInput', step, notice: undefined },
    { ...context, kind: 'awaitingInput', step, notice, autoSubmitButton: 'idp' },
    { ...context, kind: 'submitting', step },
    { ...context, kind: 'submitting', step, button: 'idp' },
    { ...context, kind: 'refreshing', reason: 'refused', step, notice },
    { ...context, kind: 'refreshing', reason: 'requested', step, notice: undefined },
    { ...target, kind: 'redirectPending', popupAttempts: 0 },
    ...(['popup', 'popupMaybeClosed', 'returnPageMissing', 'popupBlocked', 'leavingTab'] as const).map((phase) => ({ ...target, kind: 'redirecting', phase }) as const),
    { ...target, kind: 'redirecting', phase: 'popup', isTimingOut: true },
    { ...redirect, kind: 'submittingReturn' },
    { ...context, kind: 'submitting', step, lostBefore: network },
    { ...context, kind: 'awaitingInput', step, notice: { kind: 'outcomeUnknown', tone: 'error', failure: network } },
    { ...context, kind: 'recovering', step, failure: network },
    { ...context, kind: 'recoveringReturn', failure: network, parameterNames: ['code'] },
    { ...context, kind: 'passed', username: 'Ada' },
    { ...context, kind: 'cancelled' },
    ...reasons.map((reason) => ({ ...context, kind: 'stopped', reason }) as const),
  ]
}

const answers: readonly (Answer | Failure)[] = [
  { kind: 'passed', username: 'Ada' },
  { kind: 'passed', username: 'Eve' },
  { kind: 'passed', username: undefined },
  { kind: 'failed', canPreserveState: false, ...message },
  { kind: 'failed', canPreserveState: true, message: undefined, code: undefined },
  { kind: 'failed', canPreserveState: false, message: undefined, code: 'authmanager-authn-not-in-progress' },
  { kind: 'asked', requests: [given.captcha], ...message },
  { kind: 'asked', requests: [], message: undefined, code: undefined },
  { kind: 'restarted', canPreserveState: true, requests: [given.passwordLogin], message: undefined, code: 'authmanager-create-no-local-link' },
  { kind: 'redirected', ...message, target: 'https://idp.example/', redirectData: { token: 1 }, requests: [given.captcha] },
  network,
  { kind: 'timeout', timeoutMs: 1 },
  { kind: 'aborted' },
  { kind: 'http', status: 500, text: undefined, retryAfterMs: undefined },
  { kind: 'malformed', content: 'json', path: 'clientlogin.status' },
  ...['badtoken', 'readonly', 'reauthenticate', 'internal_api_error_X', ''].map(api),
]

const info: AuthManagerInfo = { ...given.info, canLinkAccounts: true, canCreateAccounts: true, user: ada, securityStatus: 'ok', requests: [given.passwordLogin, given.provider] }
const infos: readonly (AuthManagerInfo | Failure)[] = [
  info,
  { ...info, requests: [] },
  { ...info, user: { kind: 'anonymous' } },
  { ...info, user: { kind: 'temporary', username: '~2026-1' } },
  { ...info, user: { ...ada, username: 'Eve' } },
  { ...info, securityStatus: 'reauth' },
  { ...info, securityStatus: 'fail' },
  { ...info, canAuthenticateNow: false, canLinkAccounts: false, canCreateAccounts: false },
  { ...info, hasPrimaryPreservedState: true, preservedUsername: 'ada' },
  network,
  api('readapidenied'),
]

const recoveries: readonly Recovery[] = [
  { kind: 'passed', username: 'Ada' },
  { kind: 'passed', username: undefined },
  { kind: 'inProgress', list: { requests: [given.captcha] } },
  { kind: 'notInProgress' },
  { kind: 'unknown' },
]

function eventsOf(at: number): readonly FlowEvent[] {
  return [
    ...answers.flatMap((outcome): FlowEvent[] => [
      { kind: 'answerReceived', attempt: at, outcome },
      { kind: 'answerReceived', attempt: at, outcome, target: { url: 'https://idp.example/', host: 'idp.example' } },
    ]),
    ...infos.map((outcome): FlowEvent => ({ kind: 'infoReceived', attempt: at, outcome })),
    ...[ada, { kind: 'anonymous' } as const, network].map((outcome): FlowEvent => ({ kind: 'sessionChecked', attempt: at, outcome })),
    ...(['popupOpened', 'popupBlocked', 'popupMaybeClosed', 'returnPageMissing', 'popupClosed', 'popupLost', 'timeoutWarning', 'timedOut', 'superseded', 'storageBlocked', 'returnLost'] as const)
      .map((kind): FlowEvent => ({ kind, attempt: at })),
    ...recoveries.map((outcome): FlowEvent => ({ kind: 'outcomeRecovered', attempt: at, outcome })),
    { kind: 'answerReceived', attempt: at, outcome: { kind: 'passed', username: 'Eve' }, lookup: { kind: 'found', username: 'Eve', registeredMsAgo: 1 } },
    { kind: 'returned', attempt: at, parameters: [['code', secret], ['state', secret]] },
    { kind: 'returned', attempt: at, parameters: [] },
    { kind: 'returnedInTab', attempt: at, api: 'x', module: 'clientlogin', continuation: undefined, parameterNames: ['code'], host: 'idp.example', label: '<b>x</b>', parameters: [['code', secret]] },
  ]
}

/** The events that belong to no attempt, because the user causes them. */
const userEvents: readonly FlowEvent[] = [
  { kind: 'submit', values: new Map<string, string | boolean>([['username', 'Ada'], ['password', secret], ['captchaWord', secret], ['unknown', secret]]) },
  { kind: 'submit', values: new Map([['password', secret]]), button: 'idp' },
  ...(['refresh', 'cancel', 'startOver', 'stayLoggedIn', 'lookAgain', 'openPopup', 'redirectInTab', 'extendRedirect'] as const).map((kind) => ({ kind })),
  ...(['resetpassword', 'createaccount', 'clientlogin'] as const).map((module) => ({ kind: 'goTo', module, username: 'Ada' }) as const),
]

const states = tasks.flatMap((task) => steps.flatMap((step) => statesOf(task, step)))
const events = [...userEvents, ...eventsOf(attempt)]

/** What a state holds, as text: Maps as well. */
const asText = (state: FlowState) => JSON.stringify(state, (_, value: unknown) => (value instanceof Map ? [...value] : value))

/** Whether something else than giving up leads on from a state. What has ended can only be started over. */
function hasWayOn(state: FlowState): boolean {
  if (state.kind === 'passed' || state.kind === 'cancelled' || state.kind === 'stopped') return true
  const giveUp: readonly string[] = ['cancel', 'startOver', 'superseded']
  return [...userEvents, ...eventsOf(state.attempt)].some((event) => !giveUp.includes(event.kind) && transition(state, event) !== state)
}

describe(`${String(events.length)} events in ${String(states.length)} states`, () => {
  it('cover every kind of state and event', () => {
    const kinds = (list: readonly { readonly kind: string }[]) => [...new Set(list.map(({ kind }) => kind))].sort()
    const allStates: Record<FlowState['kind'], true> = {
      starting: true, alreadyLoggedIn: true, awaitingInput: true, submitting: true, refreshing: true, redirectPending: true, redirecting: true,
      submittingReturn: true, recovering: true, recoveringReturn: true, passed: true, cancelled: true, stopped: true,
    }
    const allEvents: Record<FlowEvent['kind'], true> = {
      submit: true, refresh: true, cancel: true, startOver: true, stayLoggedIn: true, goTo: true, openPopup: true, redirectInTab: true,
      extendRedirect: true, sessionChecked: true, infoReceived: true, answerReceived: true, outcomeRecovered: true, lookAgain: true, popupOpened: true, popupBlocked: true, popupMaybeClosed: true, returnPageMissing: true,
      popupClosed: true, popupLost: true, timeoutWarning: true, timedOut: true, returned: true, returnedInTab: true, returnLost: true, storageBlocked: true, superseded: true,
    }
    expect(kinds(states)).toEqual(Object.keys(allStates).sort())
    expect(kinds(events)).toEqual(Object.keys(allEvents).sort())
  })

  it('throw nothing, keep no secret, and lead to no dead end', () => {
    const faults: string[] = []
    for (const state of states) {
      for (const event of events) {
        const next = transition(state, event)
        if (asText(next).includes(secret)) faults.push(`${event.kind} in ${state.kind} keeps a secret in ${next.kind}`)
        if (next !== state && !hasWayOn(next)) faults.push(`${event.kind} in ${state.kind} leads to ${next.kind}, which is a dead end`)
      }
    }
    expect([...new Set(faults)]).toEqual([])
  })

  it('change nothing when they belong to an earlier attempt', () => {
    const late = eventsOf(attempt - 1)
    const changed = states.flatMap((state) => late.filter((event) => transition(state, event) !== state).map(({ kind }) => `${kind} in ${state.kind}`))
    expect([...new Set(changed)]).toEqual([])
  })

  it('let the user give up or start over everywhere', () => {
    for (const state of states) {
      expect(transition(state, { kind: 'startOver' })).toMatchObject({ kind: 'starting', attempt: state.attempt + 1 })
      const cancelled = transition(state, { kind: 'cancel' })
      expect(cancelled.kind).toBe(state.kind === 'passed' ? 'passed' : 'cancelled')
    }
  })

  it('never go back to an attempt that is over', () => {
    const older = states.flatMap((state) => events.filter((event) => transition(state, event).attempt < state.attempt).map(({ kind }) => `${kind} in ${state.kind}`))
    expect(older).toEqual([])
  })
})
