// The ways from one form to another, and the modules that are done with one POST.
import { describe, expect, it } from 'vitest'
import { modulesToGoTo, toFlowOptions, transition, type FlowEvent, type FlowState, type Task } from '../../src/flow/index.ts'
import type { Answer, AuthManagerInfo, Failure, ModuleName } from '../../src/protocol/index.ts'
import * as given from './requests.ts'

const loginInfo: AuthManagerInfo = { ...given.info, canCreateAccounts: true, requests: [given.passwordLogin, given.provider] }
const createInfo: AuthManagerInfo = { ...loginInfo, requests: [given.newName, given.chosenPassword] }
const resetInfo: AuthManagerInfo = { ...given.info, canAuthenticateNow: false, requests: [given.request('PasswordReset:username', 'primary-required', [given.text('username')])] }
const ada = { kind: 'user', id: 1, username: 'Ada' } as const
const passwordChange = given.request('MediaWiki\\Auth\\PasswordAuthenticationRequest', 'required', [given.password(), given.password('retype')])
const otherChange = given.request('Badge\\BadgeAuthenticationRequest', 'required', [given.text('badge')])
const changeInfo: AuthManagerInfo = { ...given.info, user: ada, securityStatus: 'ok', requests: [otherChange, { ...passwordChange, kind: 'PasswordAuthenticationRequest' }] }
const passed = (username?: string): Answer => ({ kind: 'passed', username })
const failed: Answer = { kind: 'failed', message: { kind: 'text', text: 'Too short.' }, code: 'passwordtooshort', canPreserveState: false }
const api = (code: string): Failure => ({ kind: 'api', code, message: undefined, reason: undefined, retryAfterMs: undefined })
const restarted: Answer = { kind: 'restarted', canPreserveState: true, message: undefined, code: 'x-link', requests: loginInfo.requests }
const asked: Answer = { kind: 'asked', message: undefined, code: undefined, requests: [given.code] }

type Happening = AuthManagerInfo | Answer | Failure | FlowEvent

function play(task: Task, ...happenings: readonly Happening[]): FlowState {
  const start: FlowState = { kind: 'starting', attempt: 1, prefill: new Map(), task }
  return happenings.reduce<FlowState>((state, happening) => transition(state, eventOf(state, happening)), start)
}

function eventOf({ kind, attempt }: FlowState, happening: Happening): FlowEvent {
  if (/^(submit|goTo|startOver)$/.test(happening.kind)) return happening as FlowEvent
  if (kind === 'submitting') return { kind: 'answerReceived', attempt, outcome: happening as Answer }
  return { kind: 'infoReceived', attempt, outcome: happening as AuthManagerInfo }
}

const goTo = (module: ModuleName, username?: string): FlowEvent => ({ kind: 'goTo', module, username })
const submit = (values: Readonly<Record<string, string>> = {}, button?: string): FlowEvent => ({ kind: 'submit', values: new Map(Object.entries(values)), button })
const login: Task = { module: 'clientlogin' }
const prefillOf = ({ prefill }: FlowState) => Object.fromEntries(prefill)

describe('the modules to go to', () => {
  it.each<[string, readonly ModuleName[], FlowState]>([
    ['from a login, a new password and a new account', ['resetpassword', 'createaccount'], play(login, loginInfo)],
    ['from a login to a wiki where nobody can create one, a new password', ['resetpassword'], play(login, { ...loginInfo, canCreateAccounts: false })],
    ['from a refused login, the same', ['resetpassword', 'createaccount'], play(login, loginInfo, submit(), failed, loginInfo)],
    ['while a refused form is asked for anew, the same', ['resetpassword', 'createaccount'], play(login, loginInfo, submit(), failed)],
    ['from a sign-up, the login', ['clientlogin'], play({ module: 'createaccount' }, createInfo)],
    ['from a sign-up that the wiki does not allow, the login', ['clientlogin'], play({ module: 'createaccount' }, { ...createInfo, canCreateAccounts: false })],
    ['from a reset, the login', ['clientlogin'], play({ module: 'resetpassword' }, resetInfo)],
    ['when a reset of its own has passed, none', [], play({ module: 'resetpassword' }, resetInfo, submit(), passed())],
    ['from a wiki that resets no passwords, the login', ['clientlogin'], play({ module: 'resetpassword' }, { ...resetInfo, requests: [] })],
    ['for an identity without an account, a new account', ['createaccount'], play(login, loginInfo, submit({}, 'idp'), restarted)],
    ['from a login that failed to load, none', [], play(login, api('readonly'))],
    ['from a second factor, none', [], play(login, loginInfo, submit(), asked)],
    ['while a form is posted, none', [], play(login, loginInfo, submit())],
    ['from a fresh login for something else, none', [], play({ module: 'clientlogin', reauthenticatesFor: 'LinkAccounts' }, loginInfo)],
    ['from a link, none', [], play({ module: 'linkaccount' }, { ...loginInfo, canLinkAccounts: true, user: ada, securityStatus: 'ok' })],
    ['from a change, none', [], play({ module: 'changeauthenticationdata' }, changeInfo)],
    ['when an account was created, none', [], play({ module: 'createaccount' }, createInfo, submit(), passed('Ada'))],
  ])('are %s', (_, modules, state) => {
    expect(modulesToGoTo(state)).toEqual(modules)
  })

  it('are the only ones', () => {
    const state = play(login, loginInfo)
    expect(transition(state, goTo('linkaccount'))).toBe(state)
    const second = play(login, loginInfo, submit(), asked)
    expect(transition(second, goTo('resetpassword'))).toBe(second)
  })
})

describe('on the way to another form', () => {
  it('the typed name goes along, and comes back', () => {
    const reset = play(login, loginInfo, goTo('resetpassword', 'Ada'))
    expect(reset).toMatchObject({ kind: 'starting', attempt: 2, task: { module: 'resetpassword' } })
    expect(prefillOf(reset)).toEqual({ username: 'Ada' })
    const back = transition(transition(reset, eventOf(reset, resetInfo)), goTo('clientlogin', 'Grace'))
    expect(back).toMatchObject({ kind: 'starting', attempt: 3, task: { module: 'clientlogin' } })
    expect(prefillOf(back)).toEqual({ username: 'Grace' })
  })

  it('the name that was typed before is still there', () => {
    expect(prefillOf(play(login, loginInfo, goTo('resetpassword', 'Ada'), resetInfo, goTo('clientlogin')))).toEqual({ username: 'Ada' })
    expect(prefillOf(play(login, loginInfo, submit({ username: 'Ada' }), failed, loginInfo, goTo('resetpassword'), resetInfo, goTo('clientlogin')))).toEqual({ username: 'Ada' })
  })

  it('a sign-up of its own leads to a login, which begins with the typed name', () => {
    const state = play({ module: 'createaccount' }, createInfo, goTo('clientlogin', 'Grace'))
    expect(state).toMatchObject({ kind: 'starting', attempt: 2, task: { module: 'clientlogin' } })
    expect(prefillOf(state)).toEqual({ username: 'Grace' })
  })

  it('a reset leads back to the login, and says that a mail is on its way', () => {
    const state = play(login, loginInfo, goTo('resetpassword'), resetInfo, submit({ username: 'Ada' }), passed(), loginInfo)
    expect(state).toMatchObject({ kind: 'awaitingInput', task: { module: 'clientlogin' }, notice: { kind: 'resetRequested', tone: 'info' } })
  })

  it('a new account leads to its login, and only that passes', () => {
    const created = play(login, loginInfo, goTo('createaccount'), createInfo, submit({ username: 'Grace' }), passed('Grace'))
    expect(created).toMatchObject({ kind: 'starting', task: { module: 'clientlogin' }, notice: { kind: 'accountCreated', username: 'Grace' } })
    expect(prefillOf(created)).toEqual({ username: 'Grace' })
    expect(play(login, loginInfo, goTo('createaccount'), createInfo, submit(), passed('Grace'), loginInfo, submit(), passed('Grace'))).toMatchObject({ kind: 'passed', username: 'Grace' })
  })

  it('starting over returns to the form that the flow began with', () => {
    expect(play(login, loginInfo, goTo('resetpassword'), resetInfo, { kind: 'startOver' })).toMatchObject({ kind: 'starting', task: { module: 'clientlogin' } })
  })

  it('a reset of its own goes on to the login, which alone passes', () => {
    const { task } = toFlowOptions({ module: 'resetpassword' })
    const asked = play(task, resetInfo, submit({ username: 'Ada' }), passed())
    expect(asked).toMatchObject({ kind: 'starting', task: { module: 'clientlogin' }, notice: { kind: 'resetRequested' } })
    expect(prefillOf(asked)).toEqual({ username: 'Ada' })
    const loggedIn = play(task, resetInfo, submit({ username: 'Ada' }), passed(), loginInfo, submit({ username: 'Ada' }), passed('Ada'))
    expect(loggedIn).toMatchObject({ kind: 'passed', username: 'Ada' })
    expect(modulesToGoTo(loggedIn)).toEqual([])
  })

  it('a reset of its own passes if no login follows it, and is over then', () => {
    const { task } = toFlowOptions({ module: 'resetpassword', logInAfterReset: false })
    const state = play(task, resetInfo, submit({ username: 'Ada' }), passed())
    expect(state).toMatchObject({ kind: 'passed', username: undefined })
    expect(transition(state, goTo('clientlogin'))).toBe(state)
  })

  it('the name that the mail was asked for comes back to the login', () => {
    const reset = play(login, loginInfo, goTo('resetpassword', 'Ada'), resetInfo)
    const back = transition(transition(reset, submit({ username: 'Grace' })), { kind: 'answerReceived', attempt: 2, outcome: passed() })
    expect(prefillOf(back)).toEqual({ username: 'Grace' })
    const byAddress = transition(transition(reset, submit({ email: 'ada@example.org' })), { kind: 'answerReceived', attempt: 2, outcome: passed() })
    expect(prefillOf(byAddress)).toEqual({ username: 'Ada' })
  })

  it('a reset that starts over is still followed by its login', () => {
    const { task } = toFlowOptions({ module: 'resetpassword' })
    expect(play(task, resetInfo, { kind: 'startOver' }, resetInfo, submit(), passed())).toMatchObject({ task: { module: 'clientlogin' } })
  })
})

describe('a change', () => {
  const task: Task = { module: 'changeauthenticationdata' }
  const idsOf = (state: FlowState) => ('step' in state ? state.step.requests.map(({ id }) => id) : [])

  it('is of the password, or of what the app names', () => {
    expect(idsOf(play(task, changeInfo))).toEqual([passwordChange.id])
    expect(idsOf(play({ ...task, request: otherChange.id }, changeInfo))).toEqual([otherChange.id])
    expect(play({ ...task, request: 'Gone' }, changeInfo)).toMatchObject({ kind: 'stopped', reason: { kind: 'noRequests' } })
  })

  it('keeps its form when it is refused', () => {
    expect(play(task, changeInfo, submit(), failed)).toMatchObject({ kind: 'refreshing', reason: 'refused', notice: { kind: 'wikiMessage', tone: 'error', code: 'passwordtooshort' } })
  })

  it.each<[string, Happening]>([
    ['before it', { ...changeInfo, securityStatus: 'reauth' }],
    ['after it', api('reauthenticate')],
  ])('needs a fresh login if the wiki asks for one %s, and goes on then', (_, demand) => {
    const begun = demand.kind === 'info' ? [demand] : [changeInfo, submit(), demand]
    const login = play(task, ...begun)
    expect(login).toMatchObject({ kind: 'starting', task: { module: 'clientlogin', reauthenticatesFor: 'ChangeCredentials', expectedUsername: 'Ada' } })
    expect(play(task, ...begun, loginInfo, submit(), passed('Ada'), changeInfo)).toMatchObject({ kind: 'awaitingInput', task: { module: 'changeauthenticationdata' } })
  })

  it.each<[string, AuthManagerInfo, string]>([
    ['nobody is logged in', { ...changeInfo, user: { kind: 'anonymous' } }, 'notLoggedIn'],
    ['a temporary account is', { ...changeInfo, user: { kind: 'temporary', username: '~1' } }, 'notLoggedIn'],
    ['the wiki lists nothing', { ...changeInfo, requests: [] }, 'nothingToDo'],
    ['the session may not', { ...changeInfo, securityStatus: 'fail' }, 'notAllowed'],
  ])('stops if %s', (_, info, kind) => {
    expect(play(task, info)).toMatchObject({ kind: 'stopped', reason: { kind } })
  })

  it('can be sent again if its answer was lost', () => {
    const state = play(task, changeInfo, submit(), { kind: 'network' })
    expect(transition(state, { kind: 'outcomeRecovered', attempt: 1, outcome: { kind: 'unknown' } })).toMatchObject({ kind: 'awaitingInput', notice: { kind: 'failure' } })
  })
})

describe('a wiki that resets no passwords', () => {
  it.each(['readapidenied', 'moduledisabled'])('stops the reset, also if it says so by %s when it is asked to', (code) => {
    expect(play({ module: 'resetpassword' }, resetInfo, submit({ username: 'Ada' }), api(code))).toMatchObject({ kind: 'stopped', reason: { kind: 'noRequests' } })
  })

  it('is no wiki that is read-only for a while', () => {
    expect(play({ module: 'resetpassword' }, resetInfo, submit({ username: 'Ada' }), api('readonly'))).toMatchObject({ kind: 'awaitingInput', notice: { kind: 'failure' } })
  })
})
