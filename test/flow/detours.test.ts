// The ways of a flow through other modules: a fresh login, an account for a stranger, a login after an account was made.
import { describe, expect, it } from 'vitest'
import { transition, type FlowEvent, type FlowState, type Leg, type Values } from '../../src/flow/index.ts'
import type { Answer, AuthManagerInfo, Failure, Identity } from '../../src/protocol/index.ts'
import * as given from './requests.ts'

const ada: Identity = { kind: 'user', id: 1, username: 'Ada' }
const eve: Identity = { kind: 'user', id: 2, username: 'Eve' }
const linkInfo: AuthManagerInfo = { ...given.info, canLinkAccounts: true, user: ada, securityStatus: 'ok', requests: [given.provider] }
const loginInfo: AuthManagerInfo = { ...given.info, canCreateAccounts: true, requests: [given.passwordLogin, given.provider] }
const createInfo: AuthManagerInfo = {
  ...loginInfo,
  hasPrimaryPreservedState: true,
  requests: [given.provider, { ...given.newPassword, required: 'primary-required' }, given.newName],
}
const api = (code: string): Failure => ({ kind: 'api', code, message: undefined, reason: undefined, retryAfterMs: undefined })
const words = { message: undefined, code: undefined }
const redirected: Answer = { kind: 'redirected', ...words, target: 'https://idp.example/', redirectData: undefined, requests: [] }
const restarted = (code: string): Answer => ({ kind: 'restarted', canPreserveState: true, message: undefined, code, requests: loginInfo.requests })
const failed = (canPreserveState: boolean): Answer => ({ kind: 'failed', canPreserveState, message: undefined, code: 'wrongpassword' })

/** What happens to a flow, without its number. */
type Happening = AuthManagerInfo | Answer | Failure | Identity | FlowEvent

function play(leg: Leg, ...happenings: readonly Happening[]): FlowState {
  const start: FlowState = { kind: 'starting', run: 1, kept: new Map(), leg }
  return happenings.reduce<FlowState>((state, happening) => transition(state, eventOf(state, happening)), start)
}

function eventOf({ kind, run }: FlowState, happening: Happening): FlowEvent {
  if (/^(submit|startOver|createAccount|stayLoggedIn|cancel)$/.test(happening.kind)) return happening as FlowEvent
  if (kind === 'submitting') return { kind: 'answered', run, outcome: happening as Answer }
  return { kind: 'informed', run, outcome: happening as AuthManagerInfo }
}

const press = (pressed: string): FlowEvent => ({ kind: 'submit', values: new Map(), pressed })
const type = (username: string): FlowEvent => ({ kind: 'submit', values: new Map([['username', username], ['password', 'secret']]) })
const asText = (values: Values) => Object.fromEntries(values)
const link: Leg = { module: 'linkaccount' }
const login: Leg = { module: 'clientlogin' }
const startOver: FlowEvent = { kind: 'startOver' }

describe('linking', () => {
  it.each([
    ['nobody is logged in', { ...linkInfo, user: { kind: 'anonymous' } }, { kind: 'notLoggedIn' }],
    ['a private wiki tells strangers nothing', api('readapidenied'), { kind: 'notLoggedIn' }],
    ['nothing is left to link', { ...linkInfo, requests: [] }, { kind: 'nothingLeft' }],
    ['nothing is left, and the login is old', { ...linkInfo, requests: [], securityStatus: 'reauth' }, { kind: 'nothingLeft' }],
    ['the wiki links nothing', { ...linkInfo, canLinkAccounts: false, requests: [] }, { kind: 'notAllowed' }],
    ['the session cannot log in again', { ...linkInfo, securityStatus: 'fail' }, { kind: 'notAllowed' }],
  ] satisfies [string, Happening, object][])('stops where %s', (_, happening, reason) => {
    expect(play(link, happening)).toMatchObject({ kind: 'stopped', reason })
  })

  it('stops when somebody else is logged in after a refusal', () => {
    expect(play(link, linkInfo, press('idp'), failed(false), { ...linkInfo, user: eve })).toMatchObject({
      kind: 'stopped',
      reason: { kind: 'otherUser', expected: 'Ada', username: 'Eve' },
    })
  })

  it('takes another user for granted when the person starts over', () => {
    const state = play(link, linkInfo, press('idp'), failed(false), { ...linkInfo, user: eve }, startOver, { ...linkInfo, user: eve })
    expect(state).toMatchObject({ kind: 'asking', leg: { person: 'Eve' } })
  })
})

describe('a fresh login before a link', () => {
  const old = { ...linkInfo, securityStatus: 'reauth' }
  const login: Partial<FlowState> = { kind: 'starting', notice: { kind: 'reauthenticate', username: 'Ada' } }

  it('comes first where the wiki says that it will be needed', () => {
    const state = play(link, old)
    expect(state).toMatchObject({ ...login, leg: { module: 'clientlogin', operation: 'LinkAccounts', person: 'Ada' } })
    expect(asText(state.kept)).toEqual({ username: 'Ada' })
  })

  it.each([
    ['the first step', [press('idp')]],
    ['a later step', [press('idp'), { kind: 'asked', ...words, requests: [given.captcha] }, type('')]],
  ] satisfies [string, Happening[]][])('comes when %s is refused for want of one', (_, happenings) => {
    expect(play(link, linkInfo, ...happenings, api('reauthenticate'))).toMatchObject(login)
  })

  it('leads back to the link, which presses the same button again by itself', () => {
    const state = play(link, linkInfo, press('idp'), api('reauthenticate'), loginInfo, type('Ada'), { kind: 'passed', username: 'Ada' })
    expect(state).toMatchObject({ kind: 'starting', leg: { module: 'linkaccount', isFresh: true } })
    expect(transition(state, eventOf(state, linkInfo))).toMatchObject({ kind: 'asking', repeats: 'idp' })
  })

  it('presses no button again that is gone', () => {
    const back = { ...linkInfo, requests: [given.otherProvider] }
    const state = play(link, linkInfo, press('idp'), api('reauthenticate'), loginInfo, type('Ada'), { kind: 'passed', username: 'Ada' }, back)
    expect(state).toMatchObject({ kind: 'asking' })
    expect(state).not.toHaveProperty('repeats')
  })

  it('presses nothing again after a refusal', () => {
    const state = play(link, old, loginInfo, type('Ada'), { kind: 'passed', username: 'Ada' }, linkInfo, press('idp'), failed(false), linkInfo)
    expect(state).toMatchObject({ kind: 'asking' })
    expect(state).not.toHaveProperty('repeats')
  })

  it('is not asked for twice in a row', () => {
    const state = play(link, old, loginInfo, type('Ada'), { kind: 'passed', username: 'Ada' }, old)
    expect(state).toMatchObject({ kind: 'asking', leg: { module: 'linkaccount' } })
    const again = transition(state, press('idp'))
    expect(transition(again, eventOf(again, api('reauthenticate')))).toMatchObject({ kind: 'asking', notice: { kind: 'failure' } })
  })

  it('may be asked for again once the wiki has taken the step', () => {
    const state = play(link, old, loginInfo, type('Ada'), { kind: 'passed', username: 'Ada' }, linkInfo, press('idp'), redirected)
    expect(state.leg.isFresh).toBe(false)
  })

  it('stops, and says so, when another user logged in', () => {
    expect(play(link, old, loginInfo, type('Eve'), { kind: 'passed', username: 'Eve' })).toMatchObject({
      kind: 'stopped',
      reason: { kind: 'otherUser', expected: 'Ada', username: 'Eve' },
    })
  })

  it('is left by starting over, which is the link again', () => {
    expect(play(link, old, loginInfo, startOver)).toMatchObject({ kind: 'starting', leg: { module: 'linkaccount' } })
  })
})

describe('a stranger whom a third party vouched for', () => {
  const atRestart = [loginInfo, press('idp'), restarted('authmanager-authn-no-local-user-link')] as const

  it('is told by which button, and what the wiki offers', () => {
    const { leg } = play(login, ...atRestart)
    expect(leg).toMatchObject({ vouched: { by: undefined, mayLink: true }, mayCreate: true })
    expect(play(login, loginInfo, press('idp'), restarted('authmanager-authn-no-local-user')).leg.vouched?.mayLink).toBe(false)
  })

  it.each([[true, true], [false, false]])('is still vouched for after a refusal if the wiki says so: %s', (canPreserve, isVouched) => {
    const { leg } = play(login, ...atRestart, type('Ada'), failed(canPreserve), loginInfo)
    expect(leg.vouched !== undefined).toBe(isVouched)
  })

  it('finds the name again after a refusal', () => {
    expect(asText(play(login, ...atRestart, type('Ada'), failed(true), loginInfo).kept)).toEqual({ username: 'Ada' })
  })

  it('makes an account without what is preserved, and comes back to log in with it', () => {
    const creating = play(login, ...atRestart, { kind: 'createAccount' })
    expect(creating).toMatchObject({ kind: 'starting', leg: { module: 'createaccount', vouched: {} } })
    const form = transition(creating, eventOf(creating, createInfo))
    expect(form).toMatchObject({ kind: 'asking', step: { requests: [{ id: 'NewName' }] } })
    const sent = transition(form, type('Grace'))
    const back = transition(sent, eventOf(sent, { kind: 'passed', username: 'Grace' }))
    expect(back).toMatchObject({ kind: 'starting', leg: { module: 'clientlogin' }, notice: { kind: 'created', username: 'Grace' } })
    expect(asText(back.kept)).toEqual({ username: 'Grace' })
    expect(back.leg.vouched).toBeUndefined()
  })

  it('needs a password for the account where the wiki has let go of the key to it', () => {
    const state = play(login, ...atRestart, { kind: 'createAccount' }, { ...createInfo, hasPrimaryPreservedState: false })
    expect(state).toMatchObject({ kind: 'asking', leg: { vouched: { isLost: true } } })
    expect(state.kind === 'asking' && state.step.requests).toHaveLength(3)
  })

  it('makes no account where the wiki lets nobody', () => {
    const closed = { ...loginInfo, canCreateAccounts: false }
    const state = play(login, closed, press('idp'), restarted('x'))
    expect(transition(state, { kind: 'createAccount' })).toBe(state)
  })

  it('is forgotten by starting over', () => {
    expect(play(login, ...atRestart, startOver).leg.vouched).toBeUndefined()
    expect(play(login, ...atRestart, { kind: 'createAccount' }, createInfo, startOver)).toMatchObject({ leg: { module: 'clientlogin' } })
  })
})

describe('the name that the wiki gives', () => {
  it.each([
    ['ada', 'Ada'],
    [' ada_lovelace', 'Ada lovelace'],
    ['ada@example.org', 'Somebody'],
  ])('is no surprise for %j: %s', (typed, username) => {
    expect(play(login, loginInfo, type(typed), { kind: 'passed', username })).toMatchObject({ kind: 'passed', insteadOf: undefined })
  })

  it('is one if it is not that which was typed', () => {
    expect(play(login, loginInfo, type('Ada'), { kind: 'passed', username: 'Eve' })).toMatchObject({ kind: 'passed', username: 'Eve', insteadOf: 'Ada' })
  })

  it('is whatever a third party says', () => {
    expect(play(login, loginInfo, press('idp'), { kind: 'passed', username: 'Eve' })).toMatchObject({ insteadOf: undefined })
  })
})

describe('a new account', () => {
  const leg: Leg = { module: 'createaccount', logsInAfter: true }

  it('leads to a login where the app wants one', () => {
    const state = play(leg, { ...createInfo, hasPrimaryPreservedState: false }, type('Grace'), { kind: 'passed', username: 'Grace' })
    expect(state).toMatchObject({ kind: 'starting', leg: { module: 'clientlogin' }, notice: { kind: 'created', username: 'Grace' } })
    expect(asText(state.kept)).toEqual({ username: 'Grace' })
  })

  it('begins anew as a new account', () => {
    expect(play(leg, createInfo, startOver).leg).toMatchObject(leg)
  })

  it('asks for a password where nobody vouched for the person', () => {
    const state = play({ module: 'createaccount' }, createInfo)
    expect(state.kind === 'asking' && state.step.fields.map(({ name }) => name)).toEqual(['idp', 'password', 'retype', 'username'])
  })
})

describe('somebody who is logged in already', () => {
  const checking: FlowState = { kind: 'starting', run: 1, kept: new Map(), leg: login, checksSession: true }
  const identified = (outcome: Identity | Failure): FlowEvent => ({ kind: 'identified', run: 1, outcome })
  const known = transition(checking, identified(ada))

  it('is asked about that', () => {
    expect(known).toMatchObject({ kind: 'alreadyLoggedIn', username: 'Ada' })
  })

  it('can stay so', () => {
    expect(transition(known, { kind: 'stayLoggedIn' })).toMatchObject({ kind: 'passed', username: 'Ada' })
  })

  it('can be somebody else', () => {
    const other = transition(known, startOver)
    expect(other).toMatchObject({ kind: 'starting', run: 2 })
    expect(other).not.toHaveProperty('checksSession', true)
  })

  it.each([{ kind: 'anonymous' }, api('readapidenied')] as const)('is nobody by %o', (outcome) => {
    expect(transition(checking, identified(outcome))).toMatchObject({ kind: 'starting', run: 1 })
    expect(transition(checking, identified(outcome))).not.toHaveProperty('checksSession', true)
  })
})
