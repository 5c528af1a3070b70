// The store of a flow, with ports that the test resolves.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFlow, type Flow, type FlowPorts, type StepSubmission } from '../../src/flow/index.ts'
import type { Answer, AuthManagerInfo, Failure, Identity, UserLookup } from '../../src/protocol/index.ts'
import type { RedirectEvent } from '../../src/redirect/index.ts'
import * as given from './requests.ts'

const { info } = given
const typed = new Map([['username', 'Ada'], ['password', 'secret']])

function openPorts(identity?: Identity) {
  const infos: ((outcome: AuthManagerInfo | Failure) => void)[] = []
  const posts: { posting: StepSubmission; signal: AbortSignal; answer: (outcome: Answer | Failure) => void }[] = []
  const signals: AbortSignal[] = []
  const ports: FlowPorts = {
    info: (_, signal) => {
      signals.push(signal)
      return new Promise((resolve) => infos.push(resolve))
    },
    findUser: () => new Promise(() => undefined),
    whoAmI: () => (identity ? Promise.resolve(identity) : new Promise(() => undefined)),
    post: (_, posting, signal) => new Promise((answer) => posts.push({ posting, signal, answer })),
    redirect: given.noRedirects,
    announce: () => () => undefined,
  }
  return { infos, posts, signals, ports }
}

async function flowWithForm(changed = () => {}) {
  const open = openPorts()
  const flow = createFlow({ task: { module: 'clientlogin' }, prefill: new Map() }, { ...open.ports, onTransition: changed })
  const unsubscribe = flow.subscribe(() => undefined)
  open.infos[0]?.(info)
  await settled()
  return { ...open, flow, unsubscribe }
}

/** Waits for everything except timers and the network. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

const stateOf = (flow: Flow) => flow.getState().kind

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a flow', () => {
  it.each([
    [{ module: 'clientlogin' }, true],
    [{ module: 'clientlogin', reauthenticatesFor: 'LinkAccounts' }, false],
    [{ module: 'linkaccount' }, false],
    [{ module: 'createaccount' }, false],
  ] as const)('for %j checks the session first: %s', (task, expected) => {
    const flow = createFlow({ task, prefill: new Map(), checkSession: true }, openPorts().ports)
    expect(flow.getState()).toMatchObject({ kind: 'starting' })
    expect('checkSession' in flow.getState() && flow.getState()).toMatchObject({ checkSession: expected })
  })

  it('does nothing before the first subscriber', () => {
    const { infos, ports } = openPorts()
    createFlow({ task: { module: 'clientlogin' }, prefill: new Map() }, ports)
    expect(infos).toHaveLength(0)
  })

  it('asks once if a component is mounted, unmounted and mounted again in one turn', () => {
    const { infos, signals, ports } = openPorts()
    const flow = createFlow({ task: { module: 'clientlogin' }, prefill: new Map() }, ports)
    flow.subscribe(() => undefined)()
    flow.subscribe(() => undefined)
    vi.runAllTimers()
    expect(infos).toHaveLength(1)
    expect(signals[0]?.aborted).toBe(false)
  })

  it('aborts its requests one turn after the last subscriber has left', () => {
    const { signals, ports } = openPorts()
    const flow = createFlow({ task: { module: 'clientlogin' }, prefill: new Map() }, ports)
    flow.subscribe(() => undefined)()
    expect(signals[0]?.aborted).toBe(false)
    vi.runAllTimers()
    expect(signals[0]?.aborted).toBe(true)
  })

  it('ends once if several leave together', () => {
    const { signals, ports } = openPorts()
    const flow = createFlow({ task: { module: 'clientlogin' }, prefill: new Map() }, ports)
    const leave = [flow.subscribe(() => undefined), flow.subscribe(() => 0)]
    leave.forEach((end) => { end() })
    vi.runAllTimers()
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('asks again for a new subscriber after that', () => {
    const { infos, ports } = openPorts()
    const flow = createFlow({ task: { module: 'clientlogin' }, prefill: new Map() }, ports)
    flow.subscribe(() => undefined)()
    vi.runAllTimers()
    flow.subscribe(() => undefined)
    expect(infos).toHaveLength(2)
  })

  it('starts with its form if there is an initial info', () => {
    const { infos, ports } = openPorts()
    const flow = createFlow({ task: { module: 'clientlogin' }, prefill: new Map(), initialInfo: info }, ports)
    flow.subscribe(() => undefined)
    expect(stateOf(flow)).toBe('awaitingInput')
    expect(infos).toHaveLength(0)
  })

  it('makes one POST for two submits in one turn', async () => {
    const { flow, posts } = await flowWithForm()
    flow.send({ kind: 'submit', values: typed })
    flow.send({ kind: 'submit', values: typed })
    expect(posts).toHaveLength(1)
  })

  it('has the submitted values in the POST, and no secret in its state', async () => {
    const { flow, posts } = await flowWithForm()
    flow.send({ kind: 'submit', values: typed })
    expect(posts[0]?.posting.fields).toContainEqual(['password', 'secret'])
    const state = flow.getState()
    expect(state.kind === 'submitting' && [...state.prefill]).toEqual([['username', 'Ada']])
  })

  it('aborts the POST if it is cancelled, and ignores its answer', async () => {
    const { flow, posts } = await flowWithForm()
    flow.send({ kind: 'submit', values: typed })
    flow.send({ kind: 'cancel' })
    expect(posts[0]?.signal.aborted).toBe(true)
    posts[0]?.answer({ kind: 'passed', username: 'Ada' })
    await settled()
    expect(stateOf(flow)).toBe('cancelled')
  })

  describe('that starts with its form', () => {
    function flowWithInfo() {
      const open = openPorts()
      const flow = createFlow({ task: { module: 'clientlogin' }, prefill: new Map(), initialInfo: info }, open.ports)
      return { ...open, flow, unsubscribe: flow.subscribe(() => undefined) }
    }

    it('finds missing values', async () => {
      const { flow, posts } = flowWithInfo()
      const issues = flow.submit(() => new Map([['username', 'Ada']]))
      expect(await issues).toEqual([{ name: 'password', kind: 'missing' }])
      expect(posts).toHaveLength(0)
    })

    it('holds back a submit until the challenge has been refreshed', async () => {
      const { infos, posts, ports } = openPorts()
      const initialInfo: AuthManagerInfo = { ...info, requests: [given.passwordLogin, given.webAuthn] }
      const flow = createFlow({ task: { module: 'clientlogin' }, prefill: new Map(), initialInfo }, ports)
      flow.subscribe(() => undefined)
      const read = vi.fn(() => typed)
      const issues = flow.submit(read)
      await settled()
      expect(stateOf(flow)).toBe('refreshing')
      expect(read).not.toHaveBeenCalled()
      infos[0]?.(initialInfo)
      expect(await issues).toEqual([])
      expect(stateOf(flow)).toBe('submitting')
      expect(posts).toHaveLength(1)
    })
  })

  it.each([['a captcha', { ...given.captcha, kind: 'CaptchaAuthenticationRequest' }], ['a passkey', given.webAuthn]])('refreshes %s of an initial info once', async (_, request) => {
    const { infos, ports } = openPorts()
    const initialInfo: AuthManagerInfo = { ...info, requests: [given.passwordLogin, request] }
    const flow = createFlow({ task: { module: 'clientlogin' }, prefill: new Map(), initialInfo }, ports)
    expect(stateOf(flow)).toBe('awaitingInput')
    flow.subscribe(() => undefined)
    await settled()
    expect(flow.getState()).toMatchObject({ kind: 'refreshing', reason: 'requested', step: { key: '1' } })
    infos[0]?.(initialInfo)
    await settled()
    expect(flow.getState()).toMatchObject({ kind: 'awaitingInput', step: { key: '1' } })
    expect(infos).toHaveLength(1)
  })

  it('refreshes a challenge of an initial info, also if the flow has to know who is logged in', async () => {
    const { infos, ports } = openPorts()
    const initialInfo: AuthManagerInfo = { ...info, canLinkAccounts: true, user: { kind: 'user', id: 1, username: 'Ada' }, securityStatus: 'ok', requests: [given.provider, given.webAuthn] }
    const flow = createFlow({ task: { module: 'linkaccount' }, prefill: new Map(), initialInfo }, ports)
    flow.subscribe(() => undefined)
    await vi.waitFor(() => { expect(stateOf(flow)).toBe('refreshing') })
    expect(infos).toHaveLength(1)
    infos[0]?.(initialInfo)
    await vi.waitFor(() => { expect(stateOf(flow)).toBe('awaitingInput') })
    expect(infos).toHaveLength(1)
  })

  it('uses the initial info after the session check found no user', async () => {
    const { infos, ports } = openPorts({ kind: 'anonymous' })
    const flow = createFlow({ task: { module: 'clientlogin' }, prefill: new Map(), initialInfo: info, checkSession: true }, ports)
    flow.subscribe(() => undefined)
    await vi.waitFor(() => { expect(stateOf(flow)).toBe('awaitingInput') })
    expect(infos).toHaveLength(0)
  })

  it('uses the initial info for linking as well, and asks nothing', async () => {
    const { infos, ports } = openPorts()
    const initialInfo: AuthManagerInfo = { ...info, canLinkAccounts: true, user: { kind: 'user', id: 1, username: 'Ada' }, securityStatus: 'ok' }
    const flow = createFlow({ task: { module: 'linkaccount' }, prefill: new Map(), initialInfo }, ports)
    flow.subscribe(() => undefined)
    await vi.waitFor(() => { expect(stateOf(flow)).toBe('awaitingInput') })
    expect(infos).toHaveLength(0)
    flow.send({ kind: 'startOver' })
    await vi.waitFor(() => { expect(infos).toHaveLength(1) })
  })

  it('shows its form with a notice if it was left while it was submitting and is subscribed to again', async () => {
    const changed = vi.fn()
    const { flow, unsubscribe, posts, infos } = await flowWithForm(changed)
    void flow.submit(() => typed)
    unsubscribe()
    vi.runAllTimers()
    expect(posts[0]?.signal.aborted).toBe(true)
    posts[0]?.answer({ kind: 'aborted' })
    await settled()
    const reported = changed.mock.calls.length
    flow.subscribe(() => undefined)
    await settled()
    // The wiki may have taken what was posted.
    expect(flow.getState()).toMatchObject({ kind: 'recovering', failure: { kind: 'aborted' } })
    infos.at(-1)?.({ kind: 'network' })
    await settled()
    expect(flow.getState()).toMatchObject({ kind: 'awaitingInput', notice: { kind: 'failure', failure: { kind: 'aborted' } } })
    // The transition was not reported before.
    expect(reported).toBe(2)
  })

  it('drops a submit that waits for a challenge when the last subscriber leaves', async () => {
    const { flow, unsubscribe, infos, posts } = await flowWithForm()
    flow.send({ kind: 'refresh' })
    const read = vi.fn(() => typed)
    const issues = flow.submit(read)
    unsubscribe()
    vi.runAllTimers()
    expect(await issues).toEqual([])
    flow.subscribe(() => undefined)
    infos.at(-1)?.(info)
    await settled()
    expect(stateOf(flow)).toBe('awaitingInput')
    expect(read).not.toHaveBeenCalled()
    expect(posts).toHaveLength(0)
  })

  describe('with the form of a fresh login', () => {
    const requests = [given.webAuthn, given.secondFactorChoice, given.elevated]
    const byKey = new Map([['auth_info', '{}'], ['credential', 'answer'], ['elevatedSecurityToken', 't0k']])

    async function freshLogin() {
      const open = openPorts()
      const flow = createFlow({ task: { module: 'clientlogin', reauthenticatesFor: 'X' }, prefill: new Map() }, open.ports)
      flow.subscribe(() => undefined)
      open.infos[0]?.({ ...info, requests })
      await settled()
      return { ...open, flow }
    }

    it.each([[280_000, 1], [280_001, 2]])('that is %i ms old, asks the wiki %i times before it is posted', async (age, times) => {
      const { flow, infos, posts } = await freshLogin()
      vi.advanceTimersByTime(age)
      void flow.submit(() => byKey, 'credential')
      await settled()
      expect(infos).toHaveLength(times)
      infos[1]?.({ ...info, requests })
      await settled()
      expect(posts).toHaveLength(1)
    })

    it('posts a later step of any age', async () => {
      const { flow, infos, posts } = await freshLogin()
      void flow.submit(() => byKey, 'credential')
      posts[0]?.answer({ kind: 'asked', requests: [given.code, given.elevated], message: undefined, code: undefined })
      await settled()
      vi.advanceTimersByTime(300_000)
      void flow.submit(() => new Map([['OATHToken', '123456'], ['elevatedSecurityToken', 't0k']]))
      expect([infos.length, posts.length]).toEqual([1, 2])
    })

    it('reads the values when the subscribers have seen the new form', async () => {
      const { flow, infos } = await freshLogin()
      vi.advanceTimersByTime(290_000)
      let rendered = flow.getState()
      flow.subscribe(() => { queueMicrotask(() => { rendered = flow.getState() }) })
      const read = vi.fn(() => {
        expect(rendered.kind).toBe('awaitingInput')
        return byKey
      })
      void flow.submit(read, 'credential')
      infos[1]?.({ ...info, requests })
      await settled()
      expect(read).toHaveBeenCalledTimes(1)
      expect(stateOf(flow)).toBe('submitting')
    })

    it('that is older, posts no key that answered its challenge and is gone with it', async () => {
      const { flow, infos, posts } = await freshLogin()
      vi.advanceTimersByTime(290_000)
      let values = byKey
      flow.subscribe(() => { values = new Map([...byKey, ['credential', '']]) })
      const issues = flow.submit(() => values, 'credential')
      infos[1]?.({ ...info, requests })
      expect(await issues).toEqual([])
      expect([stateOf(flow), posts.length]).toEqual(['awaitingInput', 0])
    })
  })

  it('ignores the answer of an earlier attempt', async () => {
    const { flow, posts } = await flowWithForm()
    flow.send({ kind: 'submit', values: typed })
    flow.send({ kind: 'startOver' })
    posts[0]?.answer({ kind: 'passed', username: 'Ada' })
    await settled()
    expect(stateOf(flow)).toBe('starting')
  })

  it('ignores the answer to an earlier submit of the same attempt, even where the request could not be aborted', async () => {
    const { flow, posts, infos } = await flowWithForm()
    flow.send({ kind: 'submit', values: typed })
    flow.send({ kind: 'popupClosed', attempt: 1 })
    infos[1]?.(info)
    await settled()
    flow.send({ kind: 'submit', values: typed })
    posts[0]?.answer({ kind: 'passed', username: 'Eve' })
    await settled()
    expect(stateOf(flow)).toBe('submitting')
    posts[1]?.answer({ kind: 'passed', username: 'Ada' })
    await settled()
    expect(flow.getState()).toMatchObject({ kind: 'passed', username: 'Ada' })
  })

  it('ignores the fields that were asked for before it was left', async () => {
    const { infos, ports } = openPorts()
    const flow = createFlow({ task: { module: 'clientlogin' }, prefill: new Map() }, ports)
    flow.subscribe(() => undefined)()
    vi.runAllTimers()
    flow.subscribe(() => undefined)
    infos[0]?.({ kind: 'aborted' })
    await settled()
    expect(stateOf(flow)).toBe('starting')
    infos[1]?.(info)
    await settled()
    expect(stateOf(flow)).toBe('awaitingInput')
  })

  it('reports each transition once', async () => {
    const open = openPorts()
    const changed = vi.fn()
    const flow = createFlow({ task: { module: 'clientlogin' }, prefill: new Map() }, { ...open.ports, onTransition: changed })
    flow.subscribe(() => undefined)
    flow.subscribe(() => undefined)
    open.infos[0]?.(info)
    await settled()
    expect(changed).toHaveBeenCalledTimes(1)
    expect(changed.mock.calls[0]?.[0]).toMatchObject({ before: { kind: 'starting' }, state: { kind: 'awaitingInput' }, event: 'infoReceived' })
  })

  it('stops if the wiki does not allow the module', async () => {
    const open = openPorts()
    const flow = createFlow({ task: { module: 'createaccount' }, prefill: new Map() }, open.ports)
    flow.subscribe(() => undefined)
    open.infos[0]?.(info)
    await settled()
    expect(flow.getState()).toMatchObject({ kind: 'stopped', reason: { kind: 'notAllowed' } })
  })
})

describe('a sign-up that has something to lose', () => {
  const signUpInfo: AuthManagerInfo = { ...info, canCreateAccounts: true, hasPrimaryPreservedState: true, requests: [given.newName] }
  const name = new Map([['username', 'Ada']])

  async function signUp(change: Partial<AuthManagerInfo> = {}) {
    const { ports, infos, posts } = openPorts()
    const lookups: ((user: UserLookup | Failure) => void)[] = []
    const asked: string[] = []
    const findUser: FlowPorts['findUser'] = (typedName) => {
      asked.push(typedName)
      return new Promise((resolve) => lookups.push(resolve))
    }
    const flow = createFlow({ task: { module: 'createaccount' }, prefill: new Map() }, { ...ports, findUser })
    const unsubscribe = flow.subscribe(() => undefined)
    infos[0]?.({ ...signUpInfo, ...change })
    await settled()
    return { flow, posts, asked, answer: (user: UserLookup | Failure) => { lookups[0]?.(user) }, unsubscribe }
  }

  it.each<[string, UserLookup, string]>([
    ['is taken', { kind: 'found', username: 'Ada', registeredMsAgo: undefined }, 'taken'],
    ['is impossible', { kind: 'invalid' }, 'invalid'],
    ['is not to be had', { kind: 'missing', username: 'Ada', canCreate: false }, 'invalid'],
  ])('posts nothing if the name %s', async (_, user, kind) => {
    const { flow, posts, asked, answer } = await signUp()
    const issues = flow.submit(() => name)
    answer(user)
    expect(await issues).toEqual([{ name: 'username', kind }])
    expect(asked).toEqual(['Ada'])
    expect(posts).toHaveLength(0)
    expect(stateOf(flow)).toBe('awaitingInput')
  })

  it.each<[string, UserLookup | Failure]>([
    ['is free', { kind: 'missing', username: 'Ada', canCreate: true }],
    ['cannot be asked about', { kind: 'network' }],
  ])('posts once if the name %s, however often it is submitted meanwhile', async (_, user) => {
    const { flow, posts, answer } = await signUp()
    const first = flow.submit(() => name)
    expect(await flow.submit(() => name)).toEqual([])
    answer(user)
    expect(await first).toEqual([])
    expect(posts.map(({ posting }) => posting.fields)).toEqual([[['username', 'Ada']]])
  })

  it('posts nothing once it was left', async () => {
    const { flow, posts, answer, unsubscribe } = await signUp()
    const issues = flow.submit(() => name)
    unsubscribe()
    vi.runAllTimers()
    answer({ kind: 'missing', username: 'Ada', canCreate: true })
    expect(await issues).toEqual([])
    expect(posts).toHaveLength(0)
  })

  it.each<[string, (left: { readonly unsubscribe: () => void; readonly flow: Flow; readonly answer: (user: UserLookup) => void }) => void]>([
    ['leaves before the wiki has answered', ({ unsubscribe }) => { unsubscribe(); vi.runAllTimers() }],
    ['leaves as the wiki answers', ({ unsubscribe, answer }) => { answer({ kind: 'invalid' }); unsubscribe(); vi.runAllTimers() }],
    ['cancels', ({ flow, answer }) => { flow.send({ kind: 'cancel' }); answer({ kind: 'invalid' }) }],
  ])('finds nothing wrong with the name if the user %s', async (_, end) => {
    const opened = await signUp()
    const issues = opened.flow.submit(() => name)
    end(opened)
    expect(await issues).toEqual([])
  })

  it('is asked about in the first step only', async () => {
    const { flow, posts, asked, answer } = await signUp()
    void flow.submit(() => name)
    answer({ kind: 'missing', username: 'Ada', canCreate: true })
    await settled()
    posts[0]?.answer({ kind: 'asked', message: undefined, code: undefined, requests: [given.newName] })
    await settled()
    void flow.submit(() => name)
    expect([asked.length, posts.length]).toEqual([1, 2])
  })

  it('tells the owner of a temporary account that it will end, and asks about the name as well', async () => {
    const { flow, asked } = await signUp({ hasPrimaryPreservedState: false, user: { kind: 'temporary', username: '~2026-1' } })
    expect(flow.getState()).toMatchObject({ notice: { kind: 'temporaryAccount', username: '~2026-1' } })
    void flow.submit(() => name)
    expect(asked).toEqual(['Ada'])
  })

  it('is only asked about where a refusal costs something', async () => {
    const { flow, asked, posts } = await signUp({ hasPrimaryPreservedState: false })
    void flow.submit(() => name)
    expect(asked).toEqual([])
    expect(posts).toHaveLength(1)
  })
})

describe('a reauthentication whose token expires', () => {
  const elevatedInfo: AuthManagerInfo = { ...info, requests: [given.passwordLogin, given.elevated] }

  async function reauthenticate() {
    const open = openPorts()
    const flow = createFlow({ task: { module: 'clientlogin', reauthenticatesFor: 'LinkAccounts' }, prefill: new Map() }, open.ports)
    flow.subscribe(() => undefined)
    open.infos[0]?.(elevatedInfo)
    await settled()
    return { ...open, flow }
  }

  it('is asked for anew if the form stood for five minutes, and then posted', async () => {
    const { flow, infos, posts } = await reauthenticate()
    vi.advanceTimersByTime(300_000)
    const issues = flow.submit(() => typed)
    expect(stateOf(flow)).toBe('refreshing')
    expect(posts).toHaveLength(0)
    infos[1]?.(elevatedInfo)
    expect(await issues).toEqual([])
    expect(posts).toHaveLength(1)
  })

  it('is posted at once before that', async () => {
    const { flow, infos, posts } = await reauthenticate()
    vi.advanceTimersByTime(60_000)
    void flow.submit(() => typed)
    expect(posts).toHaveLength(1)
    expect(infos).toHaveLength(1)
  })
})

describe('a return whose answer is lost', () => {
  const redirected: Answer = {
    kind: 'redirected', message: undefined, code: undefined, target: 'https://idp.example/', redirectData: undefined,
    requests: [given.request('Return', 'required', [given.text('code')])],
  }
  const asking = (...requests: AuthManagerInfo['requests']): AuthManagerInfo => ({ ...info, requests })

  async function comeBack() {
    const open = openPorts({ kind: 'user', id: 1, username: 'Ada' })
    const { infos, posts, ports } = open
    let report: (event: RedirectEvent) => void = () => undefined
    const openPopup: FlowPorts['redirect']['openPopup'] = (onEvent) => {
      report = onEvent
      return { go: () => undefined, reopen: () => true, close: () => undefined }
    }
    const redirect = { ...ports.redirect, openPopup, checkTarget: (url: string) => ({ url, host: 'idp.example' }) }
    const flow = createFlow({ task: { module: 'clientlogin' }, prefill: new Map() }, { ...ports, redirect })
    flow.subscribe(() => undefined)
    infos[0]?.(asking(given.provider))
    await settled()
    void flow.submit(() => new Map(), 'idp')
    posts[0]?.answer(redirected)
    await settled()
    report({ kind: 'returned', parameters: [['code', 'c0de']] })
    posts[1]?.answer({ kind: 'network' })
    await settled()
    return { ...open, flow }
  }

  it('is posted once more if the wiki still waits for it, and no more', async () => {
    const { flow, infos, posts } = await comeBack()
    infos[1]?.(asking(given.request('Return', 'required', [given.text('code')])))
    await settled()
    expect(posts.map(({ posting }) => posting.fields)).toEqual([[['idp', '1']], [['code', 'c0de']], [['code', 'c0de']]])
    posts[2]?.answer({ kind: 'network' })
    await settled()
    expect(flow.getState()).toMatchObject({ kind: 'recoveringReturn' })
    expect(posts).toHaveLength(3)
  })

  it('is not posted again if the wiki has taken it, and has passed', async () => {
    const { flow, infos, posts } = await comeBack()
    infos[1]?.(asking())
    await settled()
    infos[2]?.(asking())
    await settled()
    expect(posts).toHaveLength(2)
    expect(flow.getState()).toMatchObject({ kind: 'passed', username: 'Ada' })
  })
})
