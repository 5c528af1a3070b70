// The table of the flow's decisions.
import { describe, expect, it } from 'vitest'
import { transition, type FlowEvent, type FlowState, type Notice } from '../../src/flow/index.ts'
import type { Answer, AuthManagerInfo, Failure } from '../../src/protocol/index.ts'
import * as given from './requests.ts'

const leg = { module: 'clientlogin' } as const
const kept = new Map([['username', 'Ada']])
const begin = given.step('begin', given.passwordLogin)
const later = { ...given.step('continue', given.captcha), key: '1.' }
const { info } = given
const network: Failure = { kind: 'network' }
const api = (code: string): Failure => ({ kind: 'api', code, message: undefined, reason: undefined, retryAfterMs: undefined })
const said = (tone: 'prompt' | 'error', code: string): Notice => ({ kind: 'said', tone, message: { kind: 'text', text: code }, code })
const words = (code: string) => ({ message: { kind: 'text', text: code }, code }) as const

const back = { from: given.step('begin', given.passwordLogin, given.provider), label: undefined, host: 'idp.example', names: ['code', 'state'] }
const journey = { ...back, target: 'https://idp.example/?state=1', needsAnswer: true, redirectData: undefined }

const states = {
  starting: { kind: 'starting', run: 1, leg, kept },
  asking: { kind: 'asking', run: 1, leg, kept: new Map(), step: begin, notice: undefined },
  askingLater: { kind: 'asking', run: 1, leg, kept, step: later, notice: undefined },
  submitting: { kind: 'submitting', run: 1, leg, kept, step: begin },
  submittingLater: { kind: 'submitting', run: 1, leg, kept, step: later },
  renewing: { kind: 'renewing', because: 'refused', run: 1, leg, kept, step: begin, notice: said('error', 'wrongpassword') },
  renewingLater: { kind: 'renewing', because: 'refused', run: 1, leg, kept, step: later, notice: said('error', 'x') },
  redirectReady: { kind: 'redirectReady', run: 1, leg, kept, ...journey, tries: 0 },
  inWindow: { kind: 'redirecting', phase: 'inWindow', run: 1, leg, kept, ...journey },
  doubted: { kind: 'redirecting', phase: 'doubted', run: 1, leg, kept, ...journey },
  ending: { kind: 'redirecting', phase: 'inWindow', isEnding: true, run: 1, leg, kept, ...journey },
  inTab: { kind: 'redirecting', phase: 'inTab', run: 1, leg, kept, ...journey },
  submittingReturn: { kind: 'submittingReturn', run: 1, leg, kept, ...back },
  passed: { kind: 'passed', run: 1, leg, kept, username: 'Ada' },
  cancelled: { kind: 'cancelled', run: 1, leg, kept },
  stopped: { kind: 'stopped', run: 1, leg, kept, reason: { kind: 'notAllowed' } },
} as const satisfies Record<string, FlowState>

const informed = (outcome: AuthManagerInfo | Failure, run = 1): FlowEvent => ({ kind: 'informed', run, outcome })
const answered = (outcome: Answer | Failure, run = 1): FlowEvent => ({ kind: 'answered', run, outcome, host: 'idp.example' })
const submit: FlowEvent = { kind: 'submit', values: new Map([['username', 'Eve'], ['password', 'secret']]) }

const table: readonly [from: keyof typeof states, event: FlowEvent, expected: object][] = [
  ['starting', informed(info), { kind: 'asking', kept, step: { kind: 'begin', key: '1' } }],
  ['starting', informed({ ...info, canAuthenticateNow: false }), { kind: 'stopped', reason: { kind: 'notAllowed' } }],
  ['starting', informed({ ...info, requests: [] }), { kind: 'stopped', reason: { kind: 'nothingAsked' } }],
  ['starting', informed(network), { kind: 'stopped', kept, reason: { kind: 'failure', failure: network } }],
  ['asking', submit, { kind: 'submitting', kept: new Map([['username', 'Eve']]) }],
  ['askingLater', submit, { kind: 'submitting', kept }],
  ['asking', { kind: 'renew' }, { kind: 'renewing', because: 'wanted', step: begin }],
  ['submitting', answered({ kind: 'passed', username: 'Ada' }), { kind: 'passed', username: 'Ada' }],
  ['submitting', answered({ kind: 'failed', canPreserveState: false, ...words('wrongpassword') }), { kind: 'renewing', because: 'refused', kept, step: begin, notice: said('error', 'wrongpassword') }],
  ['submittingLater', answered({ kind: 'failed', canPreserveState: false, ...words('x') }), { kind: 'renewing', step: later }],
  ['submittingLater', answered({ kind: 'failed', canPreserveState: false, message: undefined, code: 'authmanager-authn-not-in-progress' }), { kind: 'starting', run: 2, kept, notice: { kind: 'expired' } }],
  ['submitting', answered({ kind: 'asked', requests: [given.captcha], ...words('oathauth-auth-ui') }), { kind: 'asking', step: { kind: 'continue', key: '1.' }, notice: said('prompt', 'oathauth-auth-ui') }],
  ['submittingLater', answered({ kind: 'asked', requests: [given.captcha], ...words('whatever') }), { kind: 'asking', step: { kind: 'continue', key: '1.' }, notice: said('error', 'whatever') }],
  ['submittingLater', answered({ kind: 'asked', requests: [given.skip], ...words('badretype') }), { kind: 'asking', step: { key: '1..' }, notice: said('error', 'badretype') }],
  ['submitting', answered({ kind: 'restarted', canPreserveState: true, requests: [given.passwordLogin], ...words('no-local-user') }), { kind: 'asking', step: { kind: 'restart', key: '1.' }, notice: said('prompt', 'no-local-user') }],
  ['submitting', answered({ kind: 'redirected', message: undefined, code: undefined, target: 'https://idp.example/', redirectData: undefined, requests: [given.captcha] }), { kind: 'redirectReady', target: 'https://idp.example/', host: 'idp.example', names: ['captchaId', 'captchaInfo', 'captchaWord'], tries: 0 }],
  ['submitting', answered(network), { kind: 'asking', step: begin, notice: { kind: 'failure', failure: network } }],
  ['submitting', answered(api('badtoken')), { kind: 'asking', notice: { kind: 'failure', failure: api('badtoken') } }],
  ['submittingLater', answered(network), { kind: 'asking', step: later, notice: { kind: 'outcomeUnknown', failure: network } }],
  ['submittingLater', answered(api('internal_api_error_X')), { kind: 'asking', notice: { kind: 'outcomeUnknown' } }],
  ['submittingLater', answered(api('readonly')), { kind: 'asking', step: later, notice: { kind: 'failure' } }],
  ['submittingLater', answered(api('badtoken')), { kind: 'starting', run: 2, kept, notice: { kind: 'expired' } }],
  ['renewing', informed(info), { kind: 'asking', step: { key: '1' }, notice: said('error', 'wrongpassword') }],
  ['renewing', informed(network), { kind: 'asking', step: begin, notice: { kind: 'failure', failure: network } }],
  ['renewingLater', informed(info), { kind: 'asking', step: { kind: 'begin', key: '1' } }],
  ['renewingLater', informed(network), { kind: 'stopped', kept }],
  ['inWindow', { kind: 'ending', run: 1 }, { kind: 'redirecting', phase: 'inWindow', isEnding: true }],
  ['doubted', { kind: 'ending', run: 1 }, { kind: 'redirecting', phase: 'doubted', isEnding: true }],
  ['ending', { kind: 'doubted', run: 1 }, { kind: 'redirecting', phase: 'doubted', isEnding: true }],
  ['ending', { kind: 'timedOut', run: 1 }, { kind: 'starting', run: 2, kept, notice: { kind: 'timedOut' } }],
  ['asking', { kind: 'cancel' }, { kind: 'cancelled' }],
  ['submitting', { kind: 'cancel' }, { kind: 'cancelled', kept }],
  ['redirectReady', { kind: 'startOver' }, { kind: 'starting', run: 2, kept }],
  ['stopped', { kind: 'startOver' }, { kind: 'starting', run: 2, kept }],
  ['passed', { kind: 'startOver' }, { kind: 'starting', run: 2, kept }],
]

const ignored: readonly [from: keyof typeof states, event: FlowEvent][] = [
  ['submitting', submit],
  ['renewing', submit],
  ['passed', submit],
  ['askingLater', { kind: 'renew' }],
  ['submitting', { kind: 'renew' }],
  ['passed', { kind: 'cancel' }],
  ['cancelled', { kind: 'cancel' }],
  ['ending', { kind: 'ending', run: 1 }],
  ['inTab', { kind: 'ending', run: 1 }],
  ['submittingReturn', { kind: 'ending', run: 1 }],
  ['inWindow', { kind: 'renew' }],
  ['submittingReturn', { kind: 'renew' }],
  ['starting', informed(info, 2)],
  ['asking', informed(info)],
  ['submitting', answered({ kind: 'passed', username: undefined }, 7)],
  ['asking', answered({ kind: 'passed', username: undefined })],
  ['cancelled', answered({ kind: 'passed', username: undefined })],
]

describe('transition', () => {
  it.each(table)('from %s by %o', (from, event, expected) => {
    expect(transition(states[from], event)).toMatchObject(expected)
  })

  it.each(ignored)('leaves %s as it is by %o', (from, event) => {
    expect(transition(states[from], event)).toBe(states[from])
  })

  it.each<FlowEvent>([{ kind: 'renew' }, { kind: 'openWindow' }])('says no more that the time is nearly up by %o', (event) => {
    expect(transition(states.ending, event)).toEqual(states.inWindow)
  })

  it('keeps no secret in any state', () => {
    for (const [from, event] of table) {
      expect([...transition(states[from], event).kept.values()]).not.toContain('secret')
    }
  })
})
