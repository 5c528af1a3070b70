// The table of transitions.
import { describe, expect, it } from 'vitest'
import { transition, type FlowEvent, type FlowState, type Notice, type Recovery } from '../../src/flow/index.ts'
import type { Answer, AuthManagerInfo, Failure } from '../../src/protocol/index.ts'
import * as given from './requests.ts'

const task = { module: 'clientlogin' } as const
const prefill = new Map([['username', 'Ada']])
const begin = given.step('begin', given.passwordLogin)
const later = { ...given.step('continue', given.captcha), key: '1.' }
const { info } = given
const network: Failure = { kind: 'network' }
const api = (code: string): Failure => ({ kind: 'api', code, message: undefined, reason: undefined, retryAfterMs: undefined })
const wikiNotice = (tone: 'info' | 'error', code: string): Notice => ({ kind: 'wikiMessage', tone, message: { kind: 'text', text: code }, code })
const wikiMessage = (code: string) => ({ message: { kind: 'text', text: code }, code }) as const

const back = { from: given.step('begin', given.passwordLogin, given.provider), label: undefined, host: 'idp.example', parameterNames: ['code', 'state'] }
const redirect = { ...back, target: 'https://idp.example/?state=1', requiresParameters: true, redirectData: undefined }

const states = {
  starting: { kind: 'starting', attempt: 1, task, prefill },
  awaitingInput: { kind: 'awaitingInput', attempt: 1, task, prefill: new Map(), step: begin, notice: undefined },
  awaitingInputLater: { kind: 'awaitingInput', attempt: 1, task, prefill, step: later, notice: undefined },
  submitting: { kind: 'submitting', attempt: 1, task, prefill, step: begin },
  submittingLater: { kind: 'submitting', attempt: 1, task, prefill, step: later },
  submittingAgain: { kind: 'submitting', attempt: 1, task, prefill, step: later, lostBefore: network },
  outcomeUnknown: { kind: 'awaitingInput', attempt: 1, task, prefill, step: later, notice: { kind: 'outcomeUnknown', tone: 'error', failure: network } },
  returnUnknown: { kind: 'stopped', attempt: 1, task, prefill, reason: { kind: 'outcomeUnknown', failure: network, parameterNames: ['code', 'state'] } },
  recovering: { kind: 'recovering', attempt: 1, task, prefill, step: begin, failure: network },
  recoveringLater: { kind: 'recovering', attempt: 1, task, prefill, step: later, failure: network },
  recoveringCaptcha: { kind: 'recovering', attempt: 1, task, prefill, step: given.step('begin', given.passwordLogin, given.webAuthn), failure: network },
  recoveringAccount: { kind: 'recovering', attempt: 1, task: { module: 'createaccount' }, prefill, step: begin, failure: network },
  recoveringReturn: { kind: 'recoveringReturn', attempt: 1, task, prefill, failure: network, parameterNames: ['code', 'state'] },
  recoveringRedirect: { kind: 'recovering', attempt: 1, task: { ...task, chosenButton: given.button('idp') }, prefill, step: given.step('begin', given.passwordLogin, given.provider), failure: network },
  refreshing: { kind: 'refreshing', reason: 'refused', attempt: 1, task, prefill, step: begin, notice: wikiNotice('error', 'wrongpassword') },
  refreshingLater: { kind: 'refreshing', reason: 'refused', attempt: 1, task, prefill, step: later, notice: wikiNotice('error', 'x') },
  redirectPending: { kind: 'redirectPending', attempt: 1, task, prefill, ...redirect, popupAttempts: 0 },
  popup: { kind: 'redirecting', phase: 'popup', attempt: 1, task, prefill, ...redirect },
  popupMaybeClosed: { kind: 'redirecting', phase: 'popupMaybeClosed', attempt: 1, task, prefill, ...redirect },
  returnPageMissing: { kind: 'redirecting', phase: 'returnPageMissing', attempt: 1, task, prefill, ...redirect },
  timeoutWarning: { kind: 'redirecting', phase: 'popup', isTimingOut: true, attempt: 1, task, prefill, ...redirect },
  leavingTab: { kind: 'redirecting', phase: 'leavingTab', attempt: 1, task, prefill, ...redirect },
  submittingReturn: { kind: 'submittingReturn', attempt: 1, task: { ...task, chosenButton: given.button('idp') }, prefill, ...back, label: { kind: 'html', html: 'Harbour' } },
  passed: { kind: 'passed', attempt: 1, task, prefill, username: 'Ada' },
  cancelled: { kind: 'cancelled', attempt: 1, task, prefill },
  stopped: { kind: 'stopped', attempt: 1, task, prefill, reason: { kind: 'notAllowed' } },
} as const satisfies Record<string, FlowState>

const infoReceived = (outcome: AuthManagerInfo | Failure, attempt = 1): FlowEvent => ({ kind: 'infoReceived', attempt, outcome })
const answerReceived = (outcome: Answer | Failure, attempt = 1): FlowEvent => ({ kind: 'answerReceived', attempt, outcome, target: { url: 'https://idp.example/', host: 'idp.example' } })
const recovered = (outcome: Recovery): FlowEvent => ({ kind: 'outcomeRecovered', attempt: 1, outcome })
/** Another form, with the fields that a refusal may be about. */
const asked = (code: string) => answerReceived({ kind: 'asked', requests: [given.newName, given.skip], ...wikiMessage(code) })
const submit: FlowEvent = { kind: 'submit', values: new Map([['username', 'Eve'], ['password', 'secret']]) }

const table: readonly [from: keyof typeof states, event: FlowEvent, expected: object][] = [
  ['starting', infoReceived(info), { kind: 'awaitingInput', prefill, step: { kind: 'begin', key: '1' } }],
  ['starting', infoReceived({ ...info, canAuthenticateNow: false }), { kind: 'stopped', reason: { kind: 'notAllowed' } }],
  ['starting', infoReceived({ ...info, requests: [] }), { kind: 'stopped', reason: { kind: 'noRequests' } }],
  ['starting', infoReceived(network), { kind: 'stopped', prefill, reason: { kind: 'failure', failure: network } }],
  ['awaitingInput', submit, { kind: 'submitting', prefill: new Map([['username', 'Eve']]) }],
  ['awaitingInputLater', submit, { kind: 'submitting', prefill }],
  ['awaitingInput', { kind: 'refresh' }, { kind: 'refreshing', reason: 'requested', step: begin }],
  ['submitting', answerReceived({ kind: 'passed', username: 'Ada' }), { kind: 'passed', username: 'Ada' }],
  ['submitting', answerReceived({ kind: 'failed', canPreserveState: false, ...wikiMessage('wrongpassword') }), { kind: 'refreshing', reason: 'refused', prefill, step: begin, notice: wikiNotice('error', 'wrongpassword') }],
  ['submittingLater', answerReceived({ kind: 'failed', canPreserveState: false, ...wikiMessage('x') }), { kind: 'refreshing', step: later }],
  ['submittingLater', answerReceived({ kind: 'failed', canPreserveState: false, message: undefined, code: 'authmanager-authn-not-in-progress' }), { kind: 'starting', attempt: 2, prefill, notice: { kind: 'expired', tone: 'error' } }],
  ['submitting', answerReceived({ kind: 'asked', requests: [given.captcha], ...wikiMessage('oathauth-auth-ui') }), { kind: 'awaitingInput', step: { kind: 'continue', key: '1.' }, notice: wikiNotice('info', 'oathauth-auth-ui') }],
  ['submittingLater', answerReceived({ kind: 'asked', requests: [given.captcha], ...wikiMessage('whatever') }), { kind: 'awaitingInput', step: { kind: 'continue', key: '1.' }, notice: wikiNotice('error', 'whatever') }],
  ['submittingLater', answerReceived({ kind: 'asked', requests: [given.skip], ...wikiMessage('badretype') }), { kind: 'awaitingInput', step: { key: '1..' }, notice: wikiNotice('error', 'badretype') }],
  ...(['x-failed', 'oathauth-throttled', 'badretype', 'captcha-edit'] as const).map((code): (typeof table)[number] => ['submittingLater', asked(code), { kind: 'awaitingInput', notice: wikiNotice('error', code) }]),
  ...(['x-failed-before', 'badretypes', 'my-badretype', 'my-captcha-x', 'userexists'] as const).map((code): (typeof table)[number] => ['submittingLater', asked(code), { kind: 'awaitingInput', notice: { ...wikiNotice('info', code), field: undefined } }]),
  ['submittingLater', answerReceived({ kind: 'asked', requests: [given.skip], message: undefined, code: undefined }), { kind: 'awaitingInput', notice: undefined }],
  ['submittingLater', answerReceived({ kind: 'asked', requests: [given.captcha], message: undefined, code: undefined }), { kind: 'awaitingInput', notice: { kind: 'wikiMessage', tone: 'error', message: undefined } }],
  ['submitting', answerReceived({ kind: 'restarted', canPreserveState: true, requests: [], message: undefined, code: undefined }), { kind: 'awaitingInput', task: { externalIdentity: { canLinkAfterLogin: false } } }],
  ['submittingReturn', answerReceived({ kind: 'restarted', canPreserveState: true, requests: [], message: undefined, code: 'x-link' }), { kind: 'awaitingInput', task: { externalIdentity: { providerLabel: { kind: 'html', html: 'Harbour' }, canLinkAfterLogin: true } } }],
  ['submittingReturn', answerReceived({ kind: 'failed', canPreserveState: false, ...wikiMessage('userexists') }), { kind: 'starting', attempt: 2, notice: { ...wikiNotice('error', 'userexists'), field: undefined } }],
  ...(['badtoken-x', 'my-badtoken', 'x-not-in-progress-yet'] as const).map((code): (typeof table)[number] => ['submittingLater', answerReceived(api(code)), { kind: 'awaitingInput', notice: { kind: 'failure' } }]),
  ['submitting', answerReceived({ kind: 'restarted', canPreserveState: true, requests: [given.passwordLogin], ...wikiMessage('no-local-user') }), { kind: 'awaitingInput', step: { kind: 'restart', key: '1.' }, notice: wikiNotice('info', 'no-local-user') }],
  ['submitting', answerReceived({ kind: 'redirected', message: undefined, code: undefined, target: 'https://idp.example/', redirectData: undefined, requests: [given.captcha] }), { kind: 'redirectPending', target: 'https://idp.example/', host: 'idp.example', parameterNames: ['captchaId', 'captchaInfo', 'captchaWord'], popupAttempts: 0 }],
  ['submitting', answerReceived({ kind: 'redirected', message: undefined, code: undefined, target: 'https:idp.example', redirectData: undefined, requests: [] }), { kind: 'redirectPending', target: 'https://idp.example/' }],
  ['submittingLater', answerReceived({ kind: 'httpRedirect', target: 'https://other.example/' }), { kind: 'awaitingInput', notice: { kind: 'failure' } }],
  ['submitting', answerReceived(network), { kind: 'recovering', step: begin, failure: network }],
  ['submitting', answerReceived({ kind: 'aborted' }), { kind: 'recovering', step: begin }],
  ['submitting', answerReceived({ kind: 'timeout', timeoutMs: 1 }), { kind: 'recovering', step: begin }],
  ['submitting', answerReceived({ kind: 'http', status: 500, text: undefined, retryAfterMs: undefined }), { kind: 'recovering' }],
  ['submitting', answerReceived(api('readapidenied')), { kind: 'awaitingInput', step: begin, notice: { kind: 'failure', tone: 'error', failure: api('readapidenied') } }],
  ['submitting', answerReceived({ kind: 'malformed', path: 'body', content: 'empty' }), { kind: 'recovering' }],
  ['submitting', answerReceived({ kind: 'http', status: 502, text: undefined, retryAfterMs: undefined }), { kind: 'recovering' }],
  ['submitting', answerReceived({ kind: 'http', status: 503, text: undefined, retryAfterMs: 1000 }), { kind: 'awaitingInput', notice: { kind: 'failure' } }],
  ['submitting', answerReceived({ kind: 'http', status: 403, text: undefined, retryAfterMs: undefined }), { kind: 'awaitingInput', notice: { kind: 'failure' } }],
  ['submittingReturn', answerReceived(network), { kind: 'recoveringReturn', failure: network }],
  ['submittingReturn', answerReceived(api('readonly')), { kind: 'stopped', reason: { kind: 'failure' } }],
  ['submittingAgain', answerReceived(api('badtoken')), { kind: 'recovering', step: later, failure: network }],
  ['submittingAgain', answerReceived({ kind: 'failed', canPreserveState: false, message: undefined, code: 'authmanager-authn-not-in-progress' }), { kind: 'recovering' }],
  ['outcomeUnknown', { kind: 'lookAgain' }, { kind: 'recovering', step: later, failure: network }],
  ['outcomeUnknown', submit, { kind: 'submitting', step: later, lostBefore: network }],
  ['returnUnknown', { kind: 'lookAgain' }, { kind: 'recoveringReturn', failure: network }],
  ['recovering', recovered({ kind: 'passed', username: 'Ada' }), { kind: 'passed', username: 'Ada' }],
  ['recovering', recovered({ kind: 'inProgress', list: { requests: [given.captcha] } }), { kind: 'awaitingInput', step: { kind: 'continue', key: '1.' }, notice: undefined }],
  ['recovering', recovered({ kind: 'inProgress', list: { requests: [given.passwordLogin] } }), { kind: 'awaitingInput', step: { kind: 'continue', key: '1.' }, notice: undefined }],
  ['recovering', recovered({ kind: 'notInProgress' }), { kind: 'awaitingInput', step: begin, notice: { kind: 'failure', failure: network } }],
  ['recovering', recovered({ kind: 'unknown' }), { kind: 'awaitingInput', step: begin, notice: { kind: 'failure', failure: network } }],
  ['recoveringLater', recovered({ kind: 'inProgress', list: { requests: [given.captcha] } }), { kind: 'awaitingInput', step: { kind: 'continue', key: '1.' }, notice: { kind: 'failure', tone: 'error', failure: network } }],
  ['recoveringLater', recovered({ kind: 'inProgress', list: { requests: [given.skip] } }), { kind: 'awaitingInput', step: { kind: 'continue', key: '1..' }, notice: undefined }],
  ['recoveringLater', recovered({ kind: 'notInProgress' }), { kind: 'starting', attempt: 2, task, prefill, notice: { kind: 'answerLost', tone: 'error' } }],
  ['recoveringLater', recovered({ kind: 'unknown' }), { kind: 'awaitingInput', step: later, notice: { kind: 'outcomeUnknown', tone: 'error', failure: network } }],
  ['recoveringCaptcha', recovered({ kind: 'notInProgress' }), { kind: 'refreshing', reason: 'requested', notice: { kind: 'failure', failure: network } }],
  ['recoveringAccount', recovered({ kind: 'unknown' }), { kind: 'awaitingInput', step: begin, notice: { kind: 'outcomeUnknown' } }],
  ['recoveringReturn', recovered({ kind: 'passed', username: 'Ada' }), { kind: 'passed', username: 'Ada' }],
  ['recoveringReturn', recovered({ kind: 'inProgress', list: { requests: [given.code] } }), { kind: 'awaitingInput', task, step: { kind: 'continue', key: '1.', requests: [given.code] } }],
  ['recoveringReturn', recovered({ kind: 'inProgress', list: { requests: [given.request('Mixed', 'required', [given.text('code'), given.text('other')])] } }), { kind: 'awaitingInput', step: { kind: 'continue' }, notice: undefined }],
  ['recoveringReturn', recovered({ kind: 'inProgress', list: { requests: [given.request('Return', 'required', [given.text('code'), given.text('state')])] } }), { kind: 'starting', attempt: 2, notice: { kind: 'answerLost' } }],
  ['recoveringRedirect', recovered({ kind: 'inProgress', list: { requests: [given.request('Return', 'required', [given.text('code')])] } }), { kind: 'awaitingInput', step: { kind: 'begin' }, notice: { kind: 'failure' } }],
  ['recoveringReturn', recovered({ kind: 'notInProgress' }), { kind: 'starting', attempt: 2, notice: { kind: 'answerLost' } }],
  ['recoveringReturn', recovered({ kind: 'unknown' }), { kind: 'stopped', reason: { kind: 'outcomeUnknown', failure: network, parameterNames: ['code', 'state'] } }],
  ['submitting', answerReceived(api('badtoken')), { kind: 'awaitingInput', notice: { kind: 'failure', failure: api('badtoken') } }],
  ['submittingLater', answerReceived(network), { kind: 'recovering', step: later, failure: network }],
  ['submittingLater', answerReceived(api('internal_api_error_X')), { kind: 'recovering' }],
  ['submittingLater', answerReceived(api('readonly')), { kind: 'awaitingInput', step: later, notice: { kind: 'failure' } }],
  ['submittingLater', answerReceived(api('badtoken')), { kind: 'starting', attempt: 2, prefill, notice: { kind: 'expired' } }],
  ['refreshing', infoReceived(info), { kind: 'awaitingInput', step: { key: '1' }, notice: wikiNotice('error', 'wrongpassword') }],
  ['refreshing', infoReceived(network), { kind: 'awaitingInput', step: begin, notice: { kind: 'failure', tone: 'error', failure: network } }],
  ['refreshingLater', infoReceived(info), { kind: 'awaitingInput', step: { kind: 'begin', key: '1' } }],
  ['refreshingLater', infoReceived(network), { kind: 'stopped', prefill }],
  ['popup', { kind: 'timeoutWarning', attempt: 1 }, { kind: 'redirecting', phase: 'popup', isTimingOut: true }],
  ['popupMaybeClosed', { kind: 'timeoutWarning', attempt: 1 }, { kind: 'redirecting', phase: 'popupMaybeClosed', isTimingOut: true }],
  ['popup', { kind: 'returnPageMissing', attempt: 1 }, { kind: 'redirecting', phase: 'returnPageMissing' }],
  ['popupMaybeClosed', { kind: 'returnPageMissing', attempt: 1 }, { kind: 'redirecting', phase: 'returnPageMissing' }],
  ['returnPageMissing', { kind: 'popupBlocked', attempt: 1 }, { kind: 'redirecting', phase: 'popupBlocked' }],
  ['returnPageMissing', { kind: 'openPopup' }, { kind: 'redirecting', phase: 'popup' }],
  ['timeoutWarning', { kind: 'popupMaybeClosed', attempt: 1 }, { kind: 'redirecting', phase: 'popupMaybeClosed', isTimingOut: true }],
  ['timeoutWarning', { kind: 'timedOut', attempt: 1 }, { kind: 'starting', attempt: 2, prefill, notice: { kind: 'timedOut' } }],
  ['awaitingInput', { kind: 'cancel' }, { kind: 'cancelled' }],
  ['submitting', { kind: 'cancel' }, { kind: 'cancelled', prefill }],
  ['redirectPending', { kind: 'startOver' }, { kind: 'starting', attempt: 2, prefill }],
  ['stopped', { kind: 'startOver' }, { kind: 'starting', attempt: 2, prefill }],
  ['passed', { kind: 'startOver' }, { kind: 'starting', attempt: 2, prefill }],
]

const ignored: readonly [from: keyof typeof states, event: FlowEvent][] = [
  ['returnPageMissing', { kind: 'popupMaybeClosed', attempt: 1 }],
  ['submitting', { kind: 'returnPageMissing', attempt: 1 }],
  ['submitting', submit],
  ['refreshing', submit],
  ['passed', submit],
  ['recovering', submit],
  ['awaitingInput', { kind: 'lookAgain' }],
  ['stopped', { kind: 'lookAgain' }],
  ['awaitingInputLater', { kind: 'refresh' }],
  ['submitting', { kind: 'refresh' }],
  ['passed', { kind: 'cancel' }],
  ['cancelled', { kind: 'cancel' }],
  ['timeoutWarning', { kind: 'timeoutWarning', attempt: 1 }],
  ['leavingTab', { kind: 'timeoutWarning', attempt: 1 }],
  ['submittingReturn', { kind: 'timeoutWarning', attempt: 1 }],
  ['popup', { kind: 'extendRedirect' }],
  ['submittingReturn', { kind: 'extendRedirect' }],
  ['starting', infoReceived(info, 2)],
  ['starting', { kind: 'sessionChecked', attempt: 1, outcome: { kind: 'user', id: 1, username: 'Ada' } }],
  ['awaitingInput', infoReceived(info)],
  ['submitting', answerReceived({ kind: 'passed', username: undefined }, 7)],
  ['awaitingInput', answerReceived({ kind: 'passed', username: undefined })],
  ['cancelled', answerReceived({ kind: 'passed', username: undefined })],
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
