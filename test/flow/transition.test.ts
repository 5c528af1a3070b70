// The table of transitions.
import { describe, expect, it } from 'vitest'
import { transition, type FlowEvent, type FlowState, type Notice } from '../../src/flow/index.ts'
import type { Answer, AuthManagerInfo, Failure } from '../../src/protocol/index.ts'
import * as given from './requests.ts'

const task = { module: 'clientlogin' } as const
const prefill = new Map([['username', 'Ada']])
const begin = given.step('begin', given.passwordLogin)
const later = { ...given.step('continue', given.captcha), key: '1.' }
const { info } = given
const network: Failure = { kind: 'network' }
const api = (code: string): Failure => ({ kind: 'api', code, message: undefined, reason: undefined, retryAfterMs: undefined })
const said = (tone: 'info' | 'error', code: string): Notice => ({ kind: 'wikiMessage', tone, message: { kind: 'text', text: code }, code })
const words = (code: string) => ({ message: { kind: 'text', text: code }, code }) as const

const back = { from: given.step('begin', given.passwordLogin, given.provider), label: undefined, host: 'idp.example', parameterNames: ['code', 'state'] }
const journey = { ...back, target: 'https://idp.example/?state=1', requiresParameters: true, redirectData: undefined }

const states = {
  starting: { kind: 'starting', attempt: 1, task, prefill },
  awaitingInput: { kind: 'awaitingInput', attempt: 1, task, prefill: new Map(), step: begin, notice: undefined },
  awaitingInputLater: { kind: 'awaitingInput', attempt: 1, task, prefill, step: later, notice: undefined },
  submitting: { kind: 'submitting', attempt: 1, task, prefill, step: begin },
  submittingLater: { kind: 'submitting', attempt: 1, task, prefill, step: later },
  refreshing: { kind: 'refreshing', reason: 'refused', attempt: 1, task, prefill, step: begin, notice: said('error', 'wrongpassword') },
  refreshingLater: { kind: 'refreshing', reason: 'refused', attempt: 1, task, prefill, step: later, notice: said('error', 'x') },
  redirectPending: { kind: 'redirectPending', attempt: 1, task, prefill, ...journey, popupAttempts: 0 },
  popup: { kind: 'redirecting', phase: 'popup', attempt: 1, task, prefill, ...journey },
  popupMaybeClosed: { kind: 'redirecting', phase: 'popupMaybeClosed', attempt: 1, task, prefill, ...journey },
  timeoutWarning: { kind: 'redirecting', phase: 'popup', isTimingOut: true, attempt: 1, task, prefill, ...journey },
  leavingTab: { kind: 'redirecting', phase: 'leavingTab', attempt: 1, task, prefill, ...journey },
  submittingReturn: { kind: 'submittingReturn', attempt: 1, task, prefill, ...back },
  passed: { kind: 'passed', attempt: 1, task, prefill, username: 'Ada' },
  cancelled: { kind: 'cancelled', attempt: 1, task, prefill },
  stopped: { kind: 'stopped', attempt: 1, task, prefill, reason: { kind: 'notAllowed' } },
} as const satisfies Record<string, FlowState>

const informed = (outcome: AuthManagerInfo | Failure, attempt = 1): FlowEvent => ({ kind: 'infoReceived', attempt, outcome })
const answered = (outcome: Answer | Failure, attempt = 1): FlowEvent => ({ kind: 'answerReceived', attempt, outcome, host: 'idp.example' })
const submit: FlowEvent = { kind: 'submit', values: new Map([['username', 'Eve'], ['password', 'secret']]) }

const table: readonly [from: keyof typeof states, event: FlowEvent, expected: object][] = [
  ['starting', informed(info), { kind: 'awaitingInput', prefill, step: { kind: 'begin', key: '1' } }],
  ['starting', informed({ ...info, canAuthenticateNow: false }), { kind: 'stopped', reason: { kind: 'notAllowed' } }],
  ['starting', informed({ ...info, requests: [] }), { kind: 'stopped', reason: { kind: 'noRequests' } }],
  ['starting', informed(network), { kind: 'stopped', prefill, reason: { kind: 'failure', failure: network } }],
  ['awaitingInput', submit, { kind: 'submitting', prefill: new Map([['username', 'Eve']]) }],
  ['awaitingInputLater', submit, { kind: 'submitting', prefill }],
  ['awaitingInput', { kind: 'refresh' }, { kind: 'refreshing', reason: 'requested', step: begin }],
  ['submitting', answered({ kind: 'passed', username: 'Ada' }), { kind: 'passed', username: 'Ada' }],
  ['submitting', answered({ kind: 'failed', canPreserveState: false, ...words('wrongpassword') }), { kind: 'refreshing', reason: 'refused', prefill, step: begin, notice: said('error', 'wrongpassword') }],
  ['submittingLater', answered({ kind: 'failed', canPreserveState: false, ...words('x') }), { kind: 'refreshing', step: later }],
  ['submittingLater', answered({ kind: 'failed', canPreserveState: false, message: undefined, code: 'authmanager-authn-not-in-progress' }), { kind: 'starting', attempt: 2, prefill, notice: { kind: 'expired' } }],
  ['submitting', answered({ kind: 'asked', requests: [given.captcha], ...words('oathauth-auth-ui') }), { kind: 'awaitingInput', step: { kind: 'continue', key: '1.' }, notice: said('info', 'oathauth-auth-ui') }],
  ['submittingLater', answered({ kind: 'asked', requests: [given.captcha], ...words('whatever') }), { kind: 'awaitingInput', step: { kind: 'continue', key: '1.' }, notice: said('error', 'whatever') }],
  ['submittingLater', answered({ kind: 'asked', requests: [given.skip], ...words('badretype') }), { kind: 'awaitingInput', step: { key: '1..' }, notice: said('error', 'badretype') }],
  ['submitting', answered({ kind: 'restarted', canPreserveState: true, requests: [given.passwordLogin], ...words('no-local-user') }), { kind: 'awaitingInput', step: { kind: 'restart', key: '1.' }, notice: said('info', 'no-local-user') }],
  ['submitting', answered({ kind: 'redirected', message: undefined, code: undefined, target: 'https://idp.example/', redirectData: undefined, requests: [given.captcha] }), { kind: 'redirectPending', target: 'https://idp.example/', host: 'idp.example', parameterNames: ['captchaId', 'captchaInfo', 'captchaWord'], popupAttempts: 0 }],
  ['submitting', answered(network), { kind: 'awaitingInput', step: begin, notice: { kind: 'failure', failure: network } }],
  ['submitting', answered(api('badtoken')), { kind: 'awaitingInput', notice: { kind: 'failure', failure: api('badtoken') } }],
  ['submittingLater', answered(network), { kind: 'awaitingInput', step: later, notice: { kind: 'outcomeUnknown', failure: network } }],
  ['submittingLater', answered(api('internal_api_error_X')), { kind: 'awaitingInput', notice: { kind: 'outcomeUnknown' } }],
  ['submittingLater', answered(api('readonly')), { kind: 'awaitingInput', step: later, notice: { kind: 'failure' } }],
  ['submittingLater', answered(api('badtoken')), { kind: 'starting', attempt: 2, prefill, notice: { kind: 'expired' } }],
  ['refreshing', informed(info), { kind: 'awaitingInput', step: { key: '1' }, notice: said('error', 'wrongpassword') }],
  ['refreshing', informed(network), { kind: 'awaitingInput', step: begin, notice: { kind: 'failure', failure: network } }],
  ['refreshingLater', informed(info), { kind: 'awaitingInput', step: { kind: 'begin', key: '1' } }],
  ['refreshingLater', informed(network), { kind: 'stopped', prefill }],
  ['popup', { kind: 'timeoutWarning', attempt: 1 }, { kind: 'redirecting', phase: 'popup', isTimingOut: true }],
  ['popupMaybeClosed', { kind: 'timeoutWarning', attempt: 1 }, { kind: 'redirecting', phase: 'popupMaybeClosed', isTimingOut: true }],
  ['timeoutWarning', { kind: 'popupMaybeClosed', attempt: 1 }, { kind: 'redirecting', phase: 'popupMaybeClosed', isTimingOut: true }],
  ['timeoutWarning', { kind: 'timedOut', attempt: 1 }, { kind: 'starting', attempt: 2, prefill, notice: { kind: 'timedOut' } }],
  ['awaitingInput', { kind: 'cancel' }, { kind: 'cancelled' }],
  ['submitting', { kind: 'cancel' }, { kind: 'cancelled', prefill }],
  ['redirectPending', { kind: 'startOver' }, { kind: 'starting', attempt: 2, prefill }],
  ['stopped', { kind: 'startOver' }, { kind: 'starting', attempt: 2, prefill }],
  ['passed', { kind: 'startOver' }, { kind: 'starting', attempt: 2, prefill }],
]

const ignored: readonly [from: keyof typeof states, event: FlowEvent][] = [
  ['submitting', submit],
  ['refreshing', submit],
  ['passed', submit],
  ['awaitingInputLater', { kind: 'refresh' }],
  ['submitting', { kind: 'refresh' }],
  ['passed', { kind: 'cancel' }],
  ['cancelled', { kind: 'cancel' }],
  ['timeoutWarning', { kind: 'timeoutWarning', attempt: 1 }],
  ['leavingTab', { kind: 'timeoutWarning', attempt: 1 }],
  ['submittingReturn', { kind: 'timeoutWarning', attempt: 1 }],
  ['popup', { kind: 'extendRedirect' }],
  ['submittingReturn', { kind: 'extendRedirect' }],
  ['starting', informed(info, 2)],
  ['awaitingInput', informed(info)],
  ['submitting', answered({ kind: 'passed', username: undefined }, 7)],
  ['awaitingInput', answered({ kind: 'passed', username: undefined })],
  ['cancelled', answered({ kind: 'passed', username: undefined })],
]

describe('transition', () => {
  it.each(table)('leaves %s on %o', (from, event, expected) => {
    expect(transition(states[from], event)).toMatchObject(expected)
  })

  it.each(ignored)('stays in %s on %o', (from, event) => {
    expect(transition(states[from], event)).toBe(states[from])
  })

  it.each<FlowEvent>([{ kind: 'extendRedirect' }, { kind: 'openPopup' }])('removes the timeout warning on %o', (event) => {
    expect(transition(states.timeoutWarning, event)).toEqual(states.popup)
  })

  it('keeps no secret in any state', () => {
    for (const [from, event] of table) {
      expect([...transition(states[from], event).prefill.values()]).not.toContain('secret')
    }
  })
})
