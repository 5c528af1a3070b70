// What the states of a flow do in the world: what is asked and posted, when a popup opens and closes, and what a return leads to.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFlow, type FlowOptions, type FlowPorts, type RedirectPort, type StepSubmission, type Task } from '../../src/flow/index.ts'
import { serializeTask } from '../../src/flow/taskStorage.ts'
import type { Answer, AuthManagerInfo, AuthRequest, Failure, Identity, UserLookup } from '../../src/protocol/index.ts'
import type { ConsumedReturn, RedirectEvent, RedirectWindow } from '../../src/redirect/index.ts'
import * as given from './requests.ts'

const typed = new Map([['username', 'Ada'], ['password', 'secret']])
const asking = (...requests: readonly AuthRequest[]): AuthManagerInfo => ({ ...given.info, requests })
const loginInfo = asking(given.passwordLogin, given.provider)
const redirected: Answer = {
  kind: 'redirected', message: undefined, code: undefined, target: 'https://idp.example/', redirectData: undefined,
  requests: [given.request('Return', 'required', [given.text('code'), given.text('state', { optional: true })])],
}
const failed: Answer = { kind: 'failed', canPreserveState: false, message: undefined, code: 'wrongpassword' }
const network: Failure = { kind: 'network' }
const ada: Identity = { kind: 'user', id: 1, username: 'Ada' }

/** Waits for everything except timers and the network. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve()
}

interface Setting extends Partial<FlowOptions> {
  readonly redirect?: Partial<RedirectPort>
  readonly findUser?: UserLookup | Failure
  readonly identity?: Identity
}

function open({ redirect, findUser = network, identity = ada, ...options }: Setting = {}) {
  const infos: { query: string; answer: (outcome: AuthManagerInfo | Failure) => void }[] = []
  const posts: { posting: StepSubmission; answer: (outcome: Answer | Failure) => void }[] = []
  const lookups: string[] = []
  const windows: { report: (event: RedirectEvent) => void; isOpen: boolean; targets: string[] }[] = []
  const announced: { onOther: () => void; isHeard: boolean }[] = []
  const ports: FlowPorts = {
    info: (_, __, query = 'begin') => new Promise((answer) => infos.push({ query, answer })),
    post: (_, posting) => new Promise((answer) => posts.push({ posting, answer })),
    whoAmI: () => Promise.resolve(identity),
    findUser: (name) => { lookups.push(name); return Promise.resolve(findUser) },
    announce: (_, onOther) => {
      const own = { onOther, isHeard: true }
      announced.push(own)
      return () => { own.isHeard = false }
    },
    redirect: {
      ...given.noRedirects,
      openPopup(report): RedirectWindow {
        const own = { report, isOpen: true, targets: [] as string[] }
        windows.push(own)
        return { go: (target) => { own.targets.push(target) }, reopen: () => true, close: () => { own.isOpen = false } }
      },
      checkTarget: (url) => ({ url, host: 'idp.example' }),
      ...redirect,
    },
  }
  const flow = createFlow({ task: { module: 'clientlogin' }, prefill: new Map(), ...options }, ports)
  const leave = flow.subscribe(() => undefined)
  const state = () => flow.getState()
  const answerInfo = async (outcome: AuthManagerInfo | Failure) => { infos.at(-1)?.answer(outcome); await settled() }
  const answerPost = async (outcome: Answer | Failure) => { posts.at(-1)?.answer(outcome); await settled() }
  return { flow, leave, state, infos, posts, lookups, windows, announced, answerInfo, answerPost }
}

async function withForm(setting: Setting = {}, info = loginInfo) {
  const opened = open(setting)
  await opened.answerInfo(info)
  return opened
}

async function atProvider(setting: Setting = {}) {
  const opened = await withForm(setting)
  void opened.flow.submit(() => new Map(), 'idp')
  await opened.answerPost(redirected)
  return opened
}

async function comeBack(...parameters: readonly (readonly [string, string])[]) {
  const opened = await atProvider()
  opened.windows[0]?.report({ kind: 'returned', parameters: [['code', 'c0de'], ...parameters] })
  return opened
}

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

describe('a page that is new', () => {
  const found = (task?: Task): ConsumedReturn => ({
    api: '', module: 'clientlogin', parameterNames: ['code'], host: 'idp.example', label: '', parameters: [['code', 'c0de']],
    task: task && serializeTask({ task, prefill: new Map([['username', 'Grace']]) }),
  })

  it('posts what this tab has brought back, for the task that was redirected', async () => {
    const { state, posts, infos } = open({ redirect: { consumeReturn: () => found({ module: 'createaccount' }) } })
    await settled()
    expect(state()).toMatchObject({ kind: 'submittingReturn', task: { module: 'createaccount' }, prefill: new Map([['username', 'Grace']]) })
    expect(posts.map(({ posting }) => posting)).toEqual([{ phase: 'continue', fields: [['code', 'c0de']], requests: undefined }])
    expect(infos).toEqual([])
  })

  it('says that a return was lost, and asks for the form', async () => {
    const { state, infos, answerInfo } = open({ redirect: { consumeReturn: () => Promise.resolve('lost') } })
    await settled()
    expect(infos).toHaveLength(1)
    await answerInfo(loginInfo)
    expect(state()).toMatchObject({ kind: 'awaitingInput', notice: { kind: 'returnLost' } })
  })

  it('refreshes the challenge of a form that it already has if a return was lost', async () => {
    const { state } = open({ initialInfo: asking(given.passwordLogin, given.webAuthn), redirect: { consumeReturn: () => 'lost' } })
    await settled()
    expect(state()).toMatchObject({ kind: 'refreshing', notice: { kind: 'returnLost' } })
  })

  it('asks for the form if nothing was brought back', async () => {
    const { infos } = open({ redirect: { consumeReturn: () => Promise.resolve(undefined) } })
    await settled()
    expect(infos).toHaveLength(1)
  })

  it('looks for a return once, before it begins anything', async () => {
    const consumeReturn = vi.fn(() => undefined)
    const { flow, leave, answerInfo } = open({ redirect: { consumeReturn } })
    await answerInfo(loginInfo)
    void flow.submit(() => typed)
    leave()
    vi.runAllTimers()
    const leaveAgain = flow.subscribe(() => undefined)
    flow.send({ kind: 'startOver' })
    leaveAgain()
    vi.runAllTimers()
    flow.subscribe(() => undefined)
    expect(consumeReturn).toHaveBeenCalledOnce()
  })

  it('looks for a return also if it has its form already', () => {
    const consumeReturn = vi.fn(() => undefined)
    open({ initialInfo: loginInfo, redirect: { consumeReturn } })
    expect(consumeReturn).toHaveBeenCalledOnce()
  })

  it('asks who is logged in if it should, and then for nothing more', async () => {
    const { state, infos } = open({ checkSession: true })
    await settled()
    expect(state()).toMatchObject({ kind: 'alreadyLoggedIn', username: 'Ada' })
    expect(infos).toEqual([])
  })
})

describe('a form', () => {
  it('opens a popup only with a button that redirects', async () => {
    const byButton = await withForm()
    void byButton.flow.submit(() => new Map(), 'idp')
    expect(byButton.windows).toHaveLength(1)
    const typedOne = await withForm()
    void typedOne.flow.submit(() => typed)
    expect(typedOne.windows).toEqual([])
    const skipping = await withForm()
    void skipping.flow.submit(() => typed)
    await skipping.answerPost({ kind: 'asked', message: undefined, code: undefined, requests: [given.newPassword, given.skip] })
    void skipping.flow.submit(() => new Map(), 'skipReset')
    expect(skipping.windows).toEqual([])
  })

  it('opens none with a button that submits its fields', async () => {
    const { flow, windows, posts } = await withForm({}, asking(given.directory, given.provider))
    void flow.submit(() => typed, 'directoryLogin')
    expect([windows.length, posts.length]).toEqual([0, 1])
  })

  it('closes the popup that turns out not to be needed', async () => {
    const { flow, windows, answerPost } = await withForm()
    void flow.submit(() => new Map(), 'idp')
    await answerPost(failed)
    expect(windows.map(({ isOpen }) => isOpen)).toEqual([false])
  })

  it('tells other tabs when it begins, and listens to them until nothing is in progress', async () => {
    const { flow, state, announced, answerPost, answerInfo } = await withForm()
    expect(announced).toEqual([])
    void flow.submit(() => typed)
    expect(announced).toHaveLength(1)
    await answerPost({ kind: 'asked', message: undefined, code: undefined, requests: [given.code] })
    expect(announced[0]?.isHeard).toBe(true)
    void flow.submit(() => new Map([['OATHToken', '123456']]))
    expect(announced).toHaveLength(1)
    await answerPost(failed)
    expect(announced[0]?.isHeard).toBe(false)
    await answerInfo(loginInfo)
    void flow.submit(() => typed)
    announced[1]?.onOther()
    expect(state()).toMatchObject({ kind: 'stopped', reason: { kind: 'superseded' } })
  })

  it('of a module without steps tells nobody, and names its request', async () => {
    const change = given.request('MediaWiki\\Auth\\PasswordAuthenticationRequest', 'required', [given.password(), given.password('retype')])
    const info = { ...asking({ ...change, kind: 'PasswordAuthenticationRequest' }), user: ada }
    const { flow, posts, announced } = await withForm({ task: { module: 'changeauthenticationdata' } }, info)
    void flow.submit(() => new Map([['password', 'new'], ['retype', 'new']]))
    expect(posts[0]?.posting.requests).toEqual([change.id])
    expect(announced).toEqual([])
  })

  it.each([
    ['Eve', ['Ada']],
    ['ada', []],
  ])('asks the wiki about the typed name if it logs in %s', async (username, asked) => {
    const { flow, state, lookups, answerPost } = await withForm({ findUser: { kind: 'found', username: 'Ada', registeredMsAgo: undefined } })
    void flow.submit(() => typed)
    await answerPost({ kind: 'passed', username })
    expect(lookups).toEqual(asked)
    expect(state()).toMatchObject({ kind: 'passed', username, expectedUsername: asked[0] })
  })

  it('asks about no name if it fails', async () => {
    const { flow, lookups, answerPost } = await withForm()
    void flow.submit(() => typed)
    await answerPost({ ...failed, username: 'Eve' } as Answer)
    expect(lookups).toEqual([])
  })

  it('checks no target where it is not redirected', async () => {
    const checkTarget = vi.fn(() => undefined)
    const { flow, answerPost } = await withForm({ redirect: { checkTarget } })
    void flow.submit(() => typed)
    await answerPost({ kind: 'passed', username: 'Ada' })
    expect(checkTarget).not.toHaveBeenCalled()
  })

  it('keeps its challenge if the wiki could not take it', async () => {
    const { flow, state, infos, answerPost } = await withForm({}, asking(given.passwordLogin, given.webAuthn))
    void flow.submit(() => typed)
    await answerPost({ kind: 'api', code: 'readonly', message: undefined, reason: undefined, retryAfterMs: undefined })
    expect([state().kind, infos.length]).toEqual(['awaitingInput', 1])
  })

  it('is submitted only while it is shown', async () => {
    const { flow, posts, answerInfo, answerPost } = open()
    expect(flow.submit(() => typed)).toEqual([])
    await answerInfo(loginInfo)
    void flow.submit(() => typed)
    await answerPost(failed)
    expect(flow.submit(() => typed)).toEqual([])
    await answerInfo(loginInfo)
    expect(posts).toHaveLength(1)
  })

  it('of an ordinary login is posted at any age', async () => {
    const { flow, infos, posts } = await withForm()
    vi.advanceTimersByTime(3_600_000)
    void flow.submit(() => typed)
    expect([infos.length, posts.length]).toEqual([1, 1])
  })

  it('of a fresh login gets no younger by a failure', async () => {
    vi.advanceTimersByTime(1000)
    const { flow, infos, answerPost } = await withForm({ task: { module: 'clientlogin', reauthenticatesFor: 'X' } }, asking(given.passwordLogin, given.elevated))
    vi.advanceTimersByTime(200_000)
    void flow.submit(() => typed)
    await answerPost({ kind: 'api', code: 'readonly', message: undefined, reason: undefined, retryAfterMs: undefined })
    expect(infos).toHaveLength(1)
    vi.advanceTimersByTime(100_000)
    void flow.submit(() => typed)
    expect(infos).toHaveLength(2)
  })

  it('does not open what must not be opened', async () => {
    const { state, windows } = await atProvider({ redirect: { checkTarget: () => undefined } })
    expect(state()).toMatchObject({ kind: 'stopped', reason: { kind: 'unsafeTarget' } })
    expect(windows[0]).toMatchObject({ isOpen: false, targets: [] })
  })

  it('presses its button by itself after a fresh login', async () => {
    const info: AuthManagerInfo = { ...asking(given.provider), canLinkAccounts: true, user: ada, securityStatus: 'ok' }
    const task: Task = { module: 'linkaccount', justReauthenticated: true, chosenButton: given.button('idp') }
    const { posts } = await withForm({ task }, info)
    expect(posts.map(({ posting }) => posting.fields)).toEqual([[['idp', '1']]])
  })

  it('that was refreshed before it was posted is not posted by what came before', async () => {
    const { flow, posts, answerInfo } = await withForm()
    flow.send({ kind: 'refresh' })
    await answerInfo(loginInfo)
    expect(posts).toEqual([])
  })
})

describe('an initial info', () => {
  const initialInfo = asking(given.passwordLogin, given.webAuthn)

  it('is refreshed once, and not again when the user starts over', async () => {
    const { flow, state, infos, answerInfo } = open({ initialInfo })
    await settled()
    expect(infos).toHaveLength(1)
    await answerInfo(initialInfo)
    flow.send({ kind: 'startOver' })
    await answerInfo(initialInfo)
    expect([state().kind, infos.length]).toEqual(['awaitingInput', 2])
  })

  it('that was fetched by the flow itself is fresh', async () => {
    const { state, infos } = await withForm({}, initialInfo)
    expect([state().kind, infos.length]).toEqual(['awaitingInput', 1])
  })
})

describe('a popup', () => {
  it('is led to the provider, and reports for the flow', async () => {
    const { state, windows } = await atProvider()
    expect(windows[0]).toMatchObject({ isOpen: true, targets: ['https://idp.example/'] })
    expect(state()).toMatchObject({ kind: 'redirecting', phase: 'popup' })
    windows[0]?.report({ kind: 'timedOut' })
    expect(state()).toMatchObject({ kind: 'starting', notice: { kind: 'timedOut' } })
    expect(windows[0]?.isOpen).toBe(false)
  })

  it('stays open while its return is posted, and each parameter is posted once', async () => {
    const { windows, posts } = await comeBack(['other', 'x'], ['code', 'last'])
    expect(windows[0]?.isOpen).toBe(true)
    expect(posts[1]?.posting).toEqual({ phase: 'continue', fields: [['code', 'last']], requests: undefined })
  })

  it('that brings nothing that the wiki can use starts the flow again', async () => {
    const { state, windows, posts } = await atProvider()
    windows[0]?.report({ kind: 'returned', parameters: [['other', 'x']] })
    expect(state()).toMatchObject({ kind: 'starting', notice: { kind: 'returnedEmpty' } })
    expect(posts).toHaveLength(1)
  })

  it('that a subscriber finds gone is not opened again', async () => {
    const { flow, state, windows, answerPost } = await withForm()
    flow.subscribe(() => { if (state().kind === 'redirecting') flow.send({ kind: 'popupLost', attempt: 1 }) })
    void flow.submit(() => new Map(), 'idp')
    await answerPost(redirected)
    expect(state().kind).toBe('redirectPending')
    expect(windows.map(({ isOpen }) => isOpen)).toEqual([false])
  })

  it('is lost if the page was hidden meanwhile', async () => {
    const { flow, leave, state } = await atProvider()
    leave()
    vi.runAllTimers()
    flow.subscribe(() => undefined)
    expect(state()).toMatchObject({ kind: 'redirectPending', popupAttempts: 1 })
  })
})

describe('a lost answer', () => {
  it('is looked for, and an account that was made since the POST is the user’s own', async () => {
    const info = { ...asking(given.newName), canCreateAccounts: true }
    const { flow, state, answerPost, answerInfo } = await withForm({ task: { module: 'createaccount' }, findUser: { kind: 'found', username: 'Ada', registeredMsAgo: 65_000 } }, info)
    vi.advanceTimersByTime(100_000)
    void flow.submit(() => typed)
    vi.advanceTimersByTime(60_000)
    await answerPost(network)
    await answerInfo(asking())
    expect(state()).toMatchObject({ kind: 'passed', username: 'Ada' })
  })

  it('is looked for again, and only then, if the page was hidden meanwhile', async () => {
    const { flow, leave, state, infos, answerPost, answerInfo } = await withForm()
    void flow.submit(() => typed)
    await answerPost(network)
    leave()
    vi.runAllTimers()
    flow.subscribe(() => undefined)
    infos.at(-2)?.answer(network)
    await settled()
    expect(state().kind).toBe('recovering')
    await answerInfo(network)
    expect(state()).toMatchObject({ kind: 'awaitingInput', notice: { kind: 'failure' } })
  })

  it('of an account that was made before the POST is that of somebody else', async () => {
    const info = { ...asking(given.newName), canCreateAccounts: true }
    const { flow, state, answerPost, answerInfo } = await withForm({ task: { module: 'createaccount' }, findUser: { kind: 'found', username: 'Ada', registeredMsAgo: 65_001 } }, info)
    vi.advanceTimersByTime(100_000)
    void flow.submit(() => typed)
    vi.advanceTimersByTime(60_000)
    await answerPost(network)
    await answerInfo(asking())
    expect(state()).toMatchObject({ kind: 'awaitingInput' })
  })

  it('is not looked for once the user has left it', async () => {
    const { flow, state, answerPost, answerInfo } = await withForm()
    void flow.submit(() => typed)
    await answerPost(network)
    expect(state().kind).toBe('recovering')
    flow.send({ kind: 'cancel' })
    await answerInfo(network)
    expect(state().kind).toBe('cancelled')
  })

  it('of a return is asked for, and the return posted again only if the wiki waits for nothing else', async () => {
    const waiting = given.request('Return', 'required', [given.text('code')])
    const mixed = given.request('Mixed', 'required', [given.text('code'), given.text('other')])
    for (const [info, times] of [[asking(waiting), 3], [asking(mixed), 2], [asking(), 2], [network, 2]] as const) {
      const { posts, infos, answerPost, answerInfo } = await comeBack()
      await answerPost(network)
      expect(infos.at(-1)?.query).toBe('continue')
      await answerInfo(info)
      expect(posts).toHaveLength(times)
    }
  })

  it('of a form is never posted again', async () => {
    const { flow, posts, answerPost, answerInfo } = await withForm()
    void flow.submit(() => typed)
    await answerPost(network)
    await answerInfo(asking())
    expect(posts).toHaveLength(1)
  })

  it('of a return is not posted again once the user has left it', async () => {
    const { flow, posts, answerPost, answerInfo } = await comeBack()
    await answerPost(network)
    flow.send({ kind: 'cancel' })
    await answerInfo(asking(given.request('Return', 'required', [given.text('code')])))
    expect(posts).toHaveLength(2)
  })
})
