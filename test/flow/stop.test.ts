// After the last subscriber has left there is nothing: no request, no timer, no window, no event and no change of state.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFlow, type FlowEvent, type FlowPorts, type FlowState, type RedirectPort, type StepSubmission } from '../../src/flow/index.ts'
import type { Answer, AuthManagerInfo, Failure, Identity, UserLookup } from '../../src/protocol/index.ts'
import type { ConsumedReturn, RedirectEvent, RedirectWindow } from '../../src/redirect/index.ts'
import * as given from './requests.ts'

const typed = new Map([['username', 'Ada'], ['password', 'secret']])
const returned = { kind: 'returned', parameters: [['code', '1']] } as const
const redirected: Answer = { kind: 'redirected', message: undefined, code: undefined, target: 'https://idp.example/', redirectData: undefined, requests: [] }
const info: AuthManagerInfo = { ...given.info, requests: [given.passwordLogin, given.provider] }

/** Ports that the test answers, and what they were asked to do. */
function openPorts(more: Partial<RedirectPort> = {}) {
  const calls: string[] = []
  const answers = {
    info: [] as ((outcome: AuthManagerInfo | Failure) => void)[],
    findUser: [] as ((outcome: UserLookup | Failure) => void)[],
    whoAmI: [] as ((outcome: Identity) => void)[],
    post: [] as ((outcome: Answer | Failure) => void)[],
  }
  const signals: AbortSignal[] = []
  const windows: { report: (event: RedirectEvent) => void; isOpen: boolean }[] = []
  let supersede = () => { /* nobody listens yet */ }
  const ask = <Outcome>(name: string, list: ((outcome: Outcome) => void)[], signal: AbortSignal) => {
    calls.push(name)
    signals.push(signal)
    return new Promise<Outcome>((resolve) => list.push(resolve))
  }
  const redirect: RedirectPort = {
    openPopup(report): RedirectWindow {
      const own = { report, isOpen: true }
      calls.push('openPopup')
      windows.push(own)
      return { go: () => { calls.push('go') }, reopen: () => { calls.push('reopen'); return true }, close: () => { own.isOpen = false } }
    },
    redirectInTab: () => { calls.push('redirectInTab'); return () => undefined },
    consumeReturn: () => undefined,
    checkTarget: (url) => ({ url, host: 'idp.example' }),
    prefersTab: () => false,
    ...more,
  }
  const ports: FlowPorts = {
    info: (_, signal) => ask('info', answers.info, signal),
    findUser: (_, signal) => ask('findUser', answers.findUser, signal),
    whoAmI: (signal) => ask('whoAmI', answers.whoAmI, signal),
    post: (_: unknown, __: StepSubmission, signal) => ask('post', answers.post, signal),
    redirect,
    announce: (_, onOther) => {
      calls.push('announce')
      supersede = onOther
      return () => undefined
    },
    onTransition: ({ event }) => { calls.push(event) },
  }
  return { ports, calls, answers, signals, windows, supersede: () => { supersede() } }
}

type Opened = ReturnType<typeof openPorts> & { flow: ReturnType<typeof createFlow>; leave: () => void }

function open(options: { readonly checkSession?: boolean; readonly redirect?: Partial<RedirectPort> } = {}): Opened {
  const opened = openPorts(options.redirect)
  const flow = createFlow({ task: { module: 'clientlogin' }, prefill: new Map(), checkSession: options.checkSession }, opened.ports)
  return { ...opened, flow, leave: flow.subscribe(() => { opened.calls.push('listener') }) }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

async function withForm(): Promise<Opened> {
  const opened = open()
  opened.answers.info[0]?.(info)
  await settled()
  return opened
}

async function submitting(button?: string): Promise<Opened> {
  const opened = await withForm()
  void opened.flow.submit(() => typed, button)
  return opened
}

async function redirecting(): Promise<Opened> {
  const opened = await submitting('idp')
  opened.answers.post[0]?.(redirected)
  await settled()
  return opened
}

const situations: Readonly<Record<string, () => Promise<Opened>>> = {
  starting: async () => open(),
  'asking who is logged in': async () => open({ checkSession: true }),
  awaitingInput: withForm,
  refreshing: async () => {
    const opened = await withForm()
    opened.flow.send({ kind: 'refresh' })
    return opened
  },
  'refreshing after a refusal': async () => {
    const opened = await submitting()
    opened.answers.post[0]?.({ kind: 'failed', canPreserveState: false, message: undefined, code: 'wrongpassword' })
    await settled()
    return opened
  },
  submitting: () => submitting(),
  'submitting with a popup': () => submitting('idp'),
  redirecting,
  redirectPending: async () => {
    const opened = await redirecting()
    opened.flow.send({ kind: 'popupLost', attempt: 1 })
    return opened
  },
  submittingReturn: async () => {
    const opened = await redirecting()
    opened.windows[0]?.report(returned)
    return opened
  },
  recovering: async () => {
    const opened = await submitting()
    opened.answers.post[0]?.({ kind: 'network' })
    await settled()
    return opened
  },
  'recovering, and asking who is logged in': async () => {
    const opened = await submitting()
    opened.answers.post[0]?.({ kind: 'network' })
    await settled()
    opened.answers.info[1]?.({ ...info, requests: [] })
    await settled()
    return opened
  },
  recoveringReturn: async () => {
    const opened = await redirecting()
    opened.windows[0]?.report(returned)
    opened.answers.post[1]?.({ kind: 'network' })
    await settled()
    return opened
  },
  'asking about the name that passed': async () => {
    const opened = await submitting()
    opened.answers.post[0]?.({ kind: 'passed', username: 'Eve' })
    await settled()
    return opened
  },
}

/** Everything that may come late. */
async function sendAll({ flow, answers, windows, supersede }: Opened): Promise<void> {
  supersede()
  for (const { report } of windows) {
    for (const event of [returned, { kind: 'popupClosed' }, { kind: 'popupMaybeClosed' }, { kind: 'timeoutWarning' }, { kind: 'timedOut' }] as const) report(event)
  }
  const events: readonly FlowEvent[] = [
    { kind: 'submit', values: typed },
    { kind: 'submit', values: new Map(), button: 'idp' },
    ...(['openPopup', 'redirectInTab', 'extendRedirect', 'refresh', 'stayLoggedIn', 'lookAgain', 'startOver', 'cancel'] as const).map((kind) => ({ kind })),
    ...(['resetpassword', 'createaccount', 'clientlogin'] as const).map((module) => ({ kind: 'goTo', module }) as const),
  ]
  events.forEach(flow.send)
  const issues = [Promise.resolve(flow.submit(() => typed)), Promise.resolve(flow.submit(() => typed, 'idp'))]
  answers.info.forEach((answer) => { answer(info) })
  answers.findUser.forEach((answer) => { answer({ kind: 'invalid' }) })
  answers.whoAmI.forEach((answer) => { answer({ kind: 'user', id: 1, username: 'Ada' }) })
  answers.post.forEach((answer) => { answer(redirected) })
  expect(await Promise.all(issues)).toEqual([[], []])
  await settled()
}

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

describe.each(Object.keys(situations))('a flow that is left while it is %s', (name) => {
  it('does nothing any more, whatever comes', async () => {
    const opened = await situations[name]!()
    opened.leave()
    vi.runAllTimers()
    const calls = [...opened.calls]
    const state: FlowState = opened.flow.getState()
    await sendAll(opened)
    expect(opened.calls).toEqual(calls)
    expect(opened.flow.getState()).toBe(state)
    expect(opened.signals.filter(({ aborted }) => !aborted)).toEqual([])
    expect(opened.windows.filter(({ isOpen }) => isOpen)).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('goes on for a new subscriber', async () => {
    const opened = await situations[name]!()
    opened.leave()
    vi.runAllTimers()
    opened.flow.subscribe(() => undefined)
    opened.flow.send({ kind: 'startOver' })
    opened.answers.info.at(-1)?.(info)
    await settled()
    expect(opened.flow.getState().kind).toBe('awaitingInput')
  })
})

describe('a flow that is left while it looks for a return', () => {
  it.each<ConsumedReturn>([undefined, 'lost', { api: '', module: 'clientlogin', parameterNames: ['code'], host: 'idp.example', label: '', parameters: [['code', '1']] }])('ignores %j', async (found) => {
    let find: (found: ConsumedReturn) => void = () => undefined
    const opened = open({ redirect: { consumeReturn: () => new Promise((resolve) => { find = resolve }) } })
    opened.leave()
    vi.runAllTimers()
    find(found)
    await settled()
    expect(opened.calls).toEqual([])
    expect(opened.flow.getState().kind).toBe('starting')
  })
})

describe('a flow that nobody has subscribed to', () => {
  it('ignores every event', async () => {
    const { ports, calls } = openPorts()
    const flow = createFlow({ task: { module: 'clientlogin' }, prefill: new Map(), initialInfo: info }, ports)
    flow.send({ kind: 'submit', values: typed })
    expect(await flow.submit(() => typed)).toEqual([])
    expect(calls).toEqual([])
    expect(flow.getState().kind).toBe('awaitingInput')
  })
})

describe('a second identity provider', () => {
  it('gets a popup of its own, and both are closed when the flow is left', async () => {
    const opened = await redirecting()
    opened.windows[0]?.report(returned)
    opened.answers.post[1]?.(redirected)
    await settled()
    expect(opened.windows).toHaveLength(2)
    expect(opened.flow.getState().kind).toBe('redirecting')
    opened.leave()
    vi.runAllTimers()
    expect(opened.windows.filter(({ isOpen }) => isOpen)).toEqual([])
  })
})
