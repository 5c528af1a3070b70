// The tasks of a flow: reauthentication, a new account for an external identity, a login after an account was created.
import { describe, expect, it } from 'vitest'
import { isSameName, transition, type FlowEvent, type FlowState, type Task, type Values } from '../../src/flow/index.ts'
import type { Answer, AuthManagerInfo, Failure, Identity, UserLookup } from '../../src/protocol/index.ts'
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
const noMessage = { message: undefined, code: undefined }
const redirected: Answer = { kind: 'redirected', ...noMessage, target: 'https://idp.example/', redirectData: undefined, requests: [] }
const restarted = (code: string): Answer => ({ kind: 'restarted', canPreserveState: true, message: undefined, code, requests: loginInfo.requests })
const failed = (canPreserveState: boolean): Answer => ({ kind: 'failed', canPreserveState, message: undefined, code: 'wrongpassword' })

/** What happens to a flow, without the number of the attempt. */
type Happening = AuthManagerInfo | Answer | Failure | Identity | FlowEvent

function play(task: Task, ...happenings: readonly Happening[]): FlowState {
  const start: FlowState = { kind: 'starting', attempt: 1, prefill: new Map(), task }
  return happenings.reduce<FlowState>((state, happening) => transition(state, eventOf(state, happening)), start)
}

function eventOf({ kind, attempt }: FlowState, happening: Happening): FlowEvent {
  if (/^(submit|startOver|goTo|stayLoggedIn|cancel)$/.test(happening.kind)) return happening as FlowEvent
  if (kind === 'submitting') return { kind: 'answerReceived', attempt, outcome: happening as Answer }
  return { kind: 'infoReceived', attempt, outcome: happening as AuthManagerInfo }
}

const press = (button: string): FlowEvent => ({ kind: 'submit', values: new Map(), button })
const type = (username: string): FlowEvent => ({ kind: 'submit', values: new Map([['username', username], ['password', 'secret']]) })
const idsOf = (state: FlowState) => ('step' in state ? state.step.requests.map(({ id }) => id) : [])
const asText = (values: Values) => Object.fromEntries(values)
const link: Task = { module: 'linkaccount' }
const login: Task = { module: 'clientlogin' }
const startOver: FlowEvent = { kind: 'startOver' }

describe('linking', () => {
  it.each([
    ['no user is logged in', { ...linkInfo, user: { kind: 'anonymous' } }, { kind: 'notLoggedIn' }],
    ['a private wiki requires a login to read', api('readapidenied'), { kind: 'notLoggedIn' }],
    ['nothing is left to link', { ...linkInfo, requests: [] }, { kind: 'nothingToDo' }],
    ['nothing is left, and the login is old', { ...linkInfo, requests: [], securityStatus: 'reauth' }, { kind: 'nothingToDo' }],
    ['the wiki links nothing', { ...linkInfo, canLinkAccounts: false, requests: [] }, { kind: 'notAllowed' }],
    ['the session cannot log in again', { ...linkInfo, securityStatus: 'fail' }, { kind: 'notAllowed' }],
  ] satisfies [string, Happening, object][])('stops if %s', (_, happening, reason) => {
    expect(play(link, happening)).toMatchObject({ kind: 'stopped', reason })
  })

  it.each([api('readonly'), { kind: 'network' } as const])('stops for the reason that the wiki gives: %o', (failure) => {
    expect(play(link, failure)).toMatchObject({ kind: 'stopped', reason: { kind: 'failure', failure } })
  })

  it('stops if another user is logged in after a refusal', () => {
    expect(play(link, linkInfo, press('idp'), failed(false), { ...linkInfo, user: eve })).toMatchObject({
      kind: 'stopped',
      reason: { kind: 'otherUser', expectedUsername: 'Ada', username: 'Eve' },
    })
  })

  it('accepts another user if the user starts over', () => {
    const state = play(link, linkInfo, press('idp'), failed(false), { ...linkInfo, user: eve }, startOver, { ...linkInfo, user: eve })
    expect(state).toMatchObject({ kind: 'awaitingInput', task: { expectedUsername: 'Eve' } })
  })
})

describe('reauthentication before linking', () => {
  const old = { ...linkInfo, securityStatus: 'reauth' }
  const login: Partial<FlowState> = { kind: 'starting', attempt: 2, notice: { kind: 'reauthenticate', tone: 'info', username: 'Ada' } }

  it('starts if the wiki says that it will be required', () => {
    const state = play(link, old)
    expect(state).toMatchObject({ ...login, task: { module: 'clientlogin', reauthenticatesFor: 'LinkAccounts', expectedUsername: 'Ada' } })
    expect(asText(state.prefill)).toEqual({ username: 'Ada' })
  })

  it('starts without a name where the wiki does not tell who is logged in', () => {
    const state = play(link, { ...old, user: undefined })
    expect(state).toMatchObject({ kind: 'starting', task: { reauthenticatesFor: 'LinkAccounts', expectedUsername: undefined }, notice: { kind: 'reauthenticate', username: undefined } })
    expect([...state.prefill]).toEqual([])
  })

  it.each([
    ['the first step', [press('idp')]],
    ['a later step', [press('idp'), { kind: 'asked', ...noMessage, requests: [given.captcha] }, type('')]],
  ] satisfies [string, Happening[]][])('starts if %s is refused because the login is too old', (_, happenings) => {
    expect(play(link, linkInfo, ...happenings, api('reauthenticate'))).toMatchObject(login)
  })

  it('continues with linking, which submits the same button automatically', () => {
    const state = play(link, linkInfo, press('idp'), api('reauthenticate'), loginInfo, type('Ada'), { kind: 'passed', username: 'Ada' })
    expect(state).toMatchObject({ kind: 'starting', attempt: 3, task: { module: 'linkaccount', justReauthenticated: true }, notice: undefined })
    const both = { ...linkInfo, requests: [given.otherProvider, given.provider] }
    expect(transition(state, eventOf(state, both))).toMatchObject({ kind: 'awaitingInput', autoSubmitButton: 'idp' })
  })

  it.each([
    ['no longer exists', given.otherProvider],
    ['is none any more', given.request('Form', 'required', [given.text('idp')])],
  ])('does not submit a button that %s', (_, request) => {
    const back = { ...linkInfo, requests: [request] }
    const state = play(link, linkInfo, press('idp'), api('reauthenticate'), loginInfo, type('Ada'), { kind: 'passed', username: 'Ada' }, back)
    expect(state).toMatchObject({ kind: 'awaitingInput' })
    expect(state).not.toHaveProperty('autoSubmitButton')
  })

  it('does not submit the button again after a refusal', () => {
    const state = play(link, old, loginInfo, type('Ada'), { kind: 'passed', username: 'Ada' }, linkInfo, press('idp'), failed(false), linkInfo)
    expect(state).toMatchObject({ kind: 'awaitingInput' })
    expect(state).not.toHaveProperty('autoSubmitButton')
  })

  it('is not started twice in a row', () => {
    const state = play(link, old, loginInfo, type('Ada'), { kind: 'passed', username: 'Ada' }, old)
    expect(state).toMatchObject({ kind: 'awaitingInput', task: { module: 'linkaccount' } })
    const again = transition(state, press('idp'))
    expect(transition(again, eventOf(again, api('reauthenticate')))).toMatchObject({ kind: 'awaitingInput', notice: { kind: 'failure' } })
  })

  it('is never asked for by a login, which is fresh by itself', () => {
    const state = play({ module: 'clientlogin' }, loginInfo, type('Ada'), api('reauthenticate'))
    expect(state).toMatchObject({ kind: 'awaitingInput', notice: { kind: 'failure' }, task: { module: 'clientlogin' } })
    expect(asText(state.prefill)).toEqual({ username: 'Ada' })
  })

  it('can be started again once the wiki has accepted a step', () => {
    const state = play(link, old, loginInfo, type('Ada'), { kind: 'passed', username: 'Ada' }, linkInfo, press('idp'), redirected)
    expect(state.task.justReauthenticated).toBe(false)
  })

  it('stops if another user logs in', () => {
    expect(play(link, old, loginInfo, type('Eve'), { kind: 'passed', username: 'Eve' })).toMatchObject({
      kind: 'stopped',
      reason: { kind: 'otherUser', expectedUsername: 'Ada', username: 'Eve' },
    })
  })

  it('stops if another name logs in, and the wiki cannot be asked whether it is the same user', () => {
    const sent = play(link, old, loginInfo, type('Ada'))
    const passed = (lookup: UserLookup | Failure) => transition(sent, { kind: 'answerReceived', attempt: sent.attempt, outcome: { kind: 'passed', username: 'Eve' }, lookup })
    expect(passed({ kind: 'network' })).toMatchObject({ kind: 'stopped', reason: { kind: 'otherUser' } })
    expect(passed({ kind: 'found', username: 'Eve', registeredMsAgo: undefined })).toMatchObject({ kind: 'starting', task: { module: 'linkaccount' } })
  })

  it('is dropped by starting over, which restarts linking', () => {
    expect(play(link, old, loginInfo, startOver)).toMatchObject({ kind: 'starting', task: { module: 'linkaccount' } })
  })
})

describe('an external identity without a local account', () => {
  const atRestart = [loginInfo, press('idp'), restarted('authmanager-authn-no-local-user-link')] as const

  it('has its provider, and what the wiki offers', () => {
    const { task } = play(login, ...atRestart)
    expect(task).toMatchObject({ externalIdentity: { providerLabel: undefined, canLinkAfterLogin: true }, canCreateAccount: true })
    expect(play(login, loginInfo, press('idp'), restarted('authmanager-authn-no-local-user')).task.externalIdentity?.canLinkAfterLogin).toBe(false)
  })

  it.each([
    ['authmanager-authn-no-local-user-link', true, false],
    ['authmanager-authn-no-local-user', true, false],
    ['authmanager-authn-no-local-user', false, true],
    ['an-extension-says', true, true],
  ])('is said once: after %s, preserved %s, the wiki speaks too: %s', (code, canPreserveState, speaks) => {
    const state = play(login, loginInfo, press('idp'), { ...restarted(code), canPreserveState, message: { kind: 'text', text: 'No account here.' } } as Answer)
    expect('notice' in state && state.notice !== undefined).toBe(speaks)
  })

  it.each([[true, true], [false, false]])('is kept after a refusal if the wiki says so: %s', (canPreserve, isVouched) => {
    const { task } = play(login, ...atRestart, type('Ada'), failed(canPreserve), { ...loginInfo, hasPreservedState: true })
    expect(task.externalIdentity !== undefined).toBe(isVouched)
    expect(play(login, ...atRestart, type('Ada'), failed(canPreserve), loginInfo).task.externalIdentity).toBeUndefined()
  })

  it('keeps the username after a refusal', () => {
    expect(asText(play(login, ...atRestart, type('Ada'), failed(true), loginInfo).prefill)).toEqual({ username: 'Ada' })
  })

  it('creates an account without the preserved requests, and logs in with it afterwards', () => {
    const creating = play(login, ...atRestart, { kind: 'goTo', module: 'createaccount' })
    expect(creating).toMatchObject({ kind: 'starting', task: { module: 'createaccount', externalIdentity: {} } })
    const form = transition(creating, eventOf(creating, createInfo))
    expect(form).toMatchObject({ kind: 'awaitingInput', step: { requests: [{ id: 'NewName' }] } })
    const sent = transition(form, type('Grace'))
    const back = transition(sent, eventOf(sent, { kind: 'passed', username: 'Grace' }))
    expect(back).toMatchObject({ kind: 'starting', attempt: 3, task: { module: 'clientlogin' }, notice: { kind: 'externalAccountCreated', tone: 'info', username: 'Grace' } })
    expect(asText(back.prefill)).toEqual({ username: 'Grace' })
    expect(back.task.externalIdentity).toBeUndefined()
    // The account has no password, so the login has nothing but the button of its provider.
    expect(idsOf(transition(back, eventOf(back, loginInfo)))).toEqual(['Button:idp'])
    const odd = given.request('Odd', 'required', [given.text('idp')])
    expect(idsOf(transition(back, eventOf(back, { ...loginInfo, requests: [given.otherProvider, odd, given.passwordLogin, given.provider] })))).toEqual(['Odd', 'Button:idp'])
    expect(idsOf(play(login, ...atRestart, { kind: 'goTo', module: 'createaccount' }, createInfo, type('Grace'), { kind: 'passed', username: 'Grace' }, startOver, loginInfo))).toContain('Password')
  })

  it('logs in with all ways to an account that has a password after all', () => {
    const created = play(login, ...atRestart, { kind: 'goTo', module: 'createaccount' }, { ...createInfo, hasPrimaryPreservedState: false }, type('Grace'), { kind: 'passed', username: 'Grace' })
    expect(created).toMatchObject({ notice: { kind: 'accountCreated' } })
    expect(idsOf(transition(created, eventOf(created, loginInfo)))).toContain('Password')
  })

  it('suggests a name for the account, unless one was typed', () => {
    const suggesting = { ...createInfo, preservedUsername: 'Suggested' }
    expect(asText(play(login, ...atRestart, { kind: 'goTo', module: 'createaccount' }, suggesting).prefill)).toEqual({ username: 'Suggested' })
    expect(asText(play(login, ...atRestart, { kind: 'goTo', module: 'createaccount' }, suggesting, type('Grace'), failed(true), suggesting).prefill)).toEqual({ username: 'Grace' })
    expect(asText(play({ module: 'createaccount' }, suggesting).prefill)).toEqual({})
  })

  it('is forgotten by the wiki with a refusal of the account, which the form has to know', () => {
    const { task } = play(login, ...atRestart, { kind: 'goTo', module: 'createaccount' }, createInfo, type('Grace'), failed(false))
    expect(task.externalIdentity).toEqual({ providerLabel: undefined, canLinkAfterLogin: true, isForgottenByWiki: true })
  })

  it('is gone when the wiki has forgotten the flow', () => {
    expect(play(login, ...atRestart, type('Ada'), api('badtoken'))).toMatchObject({ kind: 'starting', task: { module: 'clientlogin', externalIdentity: undefined } })
  })

  it.each<[string, Answer]>([
    ['a further step', { kind: 'asked', requests: [given.captcha], message: undefined, code: undefined }],
    ['a redirect', { kind: 'redirected', target: 'https://idp.example/', redirectData: undefined, requests: [], message: undefined, code: undefined }],
  ])('lasts until the next answer: %s ends it', (_, answer) => {
    expect(play(login, ...atRestart, type('Ada'), answer).task.externalIdentity).toBeUndefined()
  })

  it('needs a password for the account if the wiki has forgotten the identity', () => {
    const state = play(login, ...atRestart, { kind: 'goTo', module: 'createaccount' }, { ...createInfo, hasPrimaryPreservedState: false })
    expect(state).toMatchObject({ kind: 'awaitingInput', task: { externalIdentity: { isForgottenByWiki: true } } })
    expect(state.kind === 'awaitingInput' && state.step.requests).toHaveLength(3)
  })

  it('cannot create an account if the wiki does not allow it', () => {
    const closed = { ...loginInfo, canCreateAccounts: false }
    const state = play(login, closed, press('idp'), restarted('x'))
    expect(transition(state, { kind: 'goTo', module: 'createaccount' })).toBe(state)
  })

  it('is dropped by starting over', () => {
    expect(play(login, ...atRestart, startOver).task.externalIdentity).toBeUndefined()
    expect(play(login, ...atRestart, { kind: 'goTo', module: 'createaccount' }, createInfo, startOver)).toMatchObject({ task: { module: 'clientlogin' } })
  })
})

describe('the username of a pass', () => {
  it.each([
    ['ada', 'Ada'],
    [' ada_lovelace', 'Ada lovelace'],
    ['ada__ \u00a0lovelace', 'Ada lovelace'],
    ['User:ada', 'Ada'],
    ['user: ada', 'Ada'],
    ['USER :Ada_lovelace', 'Ada lovelace'],
    ['\u200eAda\u202c', 'Ada'],
    ['e\u0301tienne', '\u00c9tienne'],
    ['\u00dfeta', '\u00dfeta'],
    ['ada@example.org', 'Somebody'],
  ])('is expected for %j: %s', (typed, username) => {
    expect(play(login, loginInfo, type(typed), { kind: 'passed', username })).toMatchObject({ kind: 'passed', expectedUsername: undefined })
  })

  it.each([
    ['ada lovelace', 'Ada Lovelace'],
    ['ADA', 'Ada'],
    ['Benutzer:Ada', 'Ada'],
    ['User:User:Ada', 'Ada'],
  ])('is for the wiki to judge where %j logs in as %s', (typed, username) => {
    const passed = (lookup?: UserLookup | Failure) => {
      const sent = play(login, loginInfo, type(typed))
      return transition(sent, { kind: 'answerReceived', attempt: sent.attempt, outcome: { kind: 'passed', username }, lookup })
    }
    expect(passed({ kind: 'found', username, registeredMsAgo: undefined })).toMatchObject({ kind: 'passed', expectedUsername: undefined })
    expect(passed({ kind: 'found', username: 'Eve', registeredMsAgo: undefined })).toMatchObject({ expectedUsername: typed })
    expect(passed({ kind: 'missing', username: 'Eve', canCreate: true })).toMatchObject({ expectedUsername: typed })
    // A wiki that does not tell is no reason for a warning.
    expect(passed({ kind: 'network' })).toMatchObject({ expectedUsername: undefined })
    expect(passed({ kind: 'invalid' })).toMatchObject({ expectedUsername: undefined })
  })

  it.each([
    ['ada lovelace', 'Adalovelace', false],
    ['Power user:Ada', 'Power Ada', false],
    ['\u00dfeta', 'SSeta', false],
    ['\u017fam', 'Sam', true],
    ['', 'Ada', false],
  ])('is the same as %j: %s %s', (typed, username, is) => {
    expect(isSameName(typed, username)).toBe(is)
  })

  it('is unexpected if it differs from the one that was typed', () => {
    expect(play(login, loginInfo, type('Ada'), { kind: 'passed', username: 'Eve' })).toMatchObject({ kind: 'passed', username: 'Eve', expectedUsername: 'Ada' })
  })

  it('is not compared with a secret that the wiki calls a username', () => {
    const info = { ...loginInfo, requests: [given.request('Odd', 'primary-required', [given.password('username')])] }
    expect(JSON.stringify(play(login, info, type('secret')))).not.toContain('secret')
  })

  it('is never unexpected after a redirect', () => {
    expect(play(login, loginInfo, press('idp'), { kind: 'passed', username: 'Eve' })).toMatchObject({ expectedUsername: undefined })
  })
})

describe('a new account', () => {
  const task: Task = { module: 'createaccount', loginAfterCreate: true }

  it('continues with a login if the app wants one', () => {
    const state = play(task, { ...createInfo, hasPrimaryPreservedState: false }, type('Grace'), { kind: 'passed', username: 'Grace' })
    expect(state).toMatchObject({ kind: 'starting', task: { module: 'clientlogin' }, notice: { kind: 'accountCreated', username: 'Grace' } })
    expect(asText(state.prefill)).toEqual({ username: 'Grace' })
  })

  it('passes if the app wants no login', () => {
    expect(play({ module: 'createaccount' }, createInfo, type('Grace'), { kind: 'passed', username: 'Grace' })).toMatchObject({ kind: 'passed', username: 'Grace' })
  })

  it('starts over as a new account', () => {
    expect(play(task, createInfo, startOver).task).toMatchObject(task)
  })

  it('ends a temporary account, which is said beside the form', () => {
    const state = play(task, { ...createInfo, user: { kind: 'temporary', username: '~2026-1' } })
    expect(state).toMatchObject({ kind: 'awaitingInput', notice: { kind: 'temporaryAccount', tone: 'info', username: '~2026-1' } })
  })

  it('requires a password if there is no external identity', () => {
    const state = play({ module: 'createaccount' }, createInfo)
    expect(state.kind === 'awaitingInput' && state.step.fields.map(({ name }) => name)).toEqual(['idp', 'password', 'retype', 'username'])
  })
})

describe('a user who is logged in already', () => {
  const checking: FlowState = { kind: 'starting', attempt: 1, prefill: new Map(), task: login, checkSession: true }
  const identified = (outcome: Identity | Failure): FlowEvent => ({ kind: 'sessionChecked', attempt: 1, outcome })
  const known = transition(checking, identified(ada))

  it('is shown first', () => {
    expect(known).toMatchObject({ kind: 'alreadyLoggedIn', username: 'Ada' })
  })

  it('can continue', () => {
    expect(transition(known, { kind: 'stayLoggedIn' })).toMatchObject({ kind: 'passed', username: 'Ada' })
  })

  it('can be replaced by another user', () => {
    const other = transition(known, startOver)
    expect(other).toMatchObject({ kind: 'starting', attempt: 2 })
    expect(other).not.toHaveProperty('checkSession', true)
  })

  it.each([{ kind: 'anonymous' }, api('readapidenied')] as const)('is not assumed after %o', (outcome) => {
    expect(transition(checking, identified(outcome))).toMatchObject({ kind: 'starting', attempt: 1 })
    expect(transition(checking, identified(outcome))).not.toHaveProperty('checkSession', true)
  })
})
