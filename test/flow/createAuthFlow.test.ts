// The flow without React, against the fake wiki.
import { expect, it, vi } from 'vitest'
import { createAuthFlow, toPlainText, type CreateAuthFlowOptions, type FlowState, type OpenRedirect } from '../../src/flow.ts'
import { createFakeWiki, demoProviders, type FakeWikiOptions } from '../../src/testing/index.ts'
import { expectConsole } from '../expectConsole.ts'

const returnUrl = 'http://127.0.0.1:4444/back'

function open(options: FakeWikiOptions = {}, more: Partial<CreateAuthFlowOptions> = {}) {
  const wiki = createFakeWiki(options)
  const posts: URLSearchParams[] = []
  const fetch: typeof globalThis.fetch = (input, init) => {
    if (init?.body instanceof URLSearchParams) posts.push(init.body)
    return wiki.fetch(input, init)
  }
  const flow = createAuthFlow({ module: 'clientlogin', api: wiki.api, fetch, returnUrl, ...more })
  const seen: FlowState['kind'][] = []
  const reach = <Kind extends FlowState['kind']>(kind: Kind) =>
    vi.waitFor(() => {
      const state = flow.getState()
      expect(state.kind).toBe(kind)
      return state as Extract<FlowState, { readonly kind: Kind }>
    })
  const start = () => flow.subscribe(({ kind }) => { seen.push(kind) })
  const pressProvider = async () => {
    start()
    const { step } = await reach('awaitingInput')
    await flow.submit({}, step.fields.find(({ type }) => type === 'button')!.name)
  }
  return { wiki, flow, posts, seen, reach, start, pressProvider }
}

const ada = { username: 'DemoUser', password: 'demo-pass' }

it('sends nothing before it has a subscriber, and tells that one each state', async () => {
  const { flow, posts, seen, reach, start } = open()
  expect(flow.getState().kind).toBe('starting')
  start()
  await reach('awaitingInput')
  expect(await flow.submit(ada)).toEqual([])
  expect(await reach('passed')).toMatchObject({ username: 'DemoUser' })
  expect(seen).toEqual(['awaitingInput', 'submitting', 'passed'])
  expect(posts).toHaveLength(1)
  expect(posts[0]?.get('loginreturnurl')).toBe(returnUrl)
})

it('returns what is missing, and sends nothing', async () => {
  const { flow, posts, reach, start } = open()
  start()
  await reach('awaitingInput')
  expect(await flow.submit({ username: 'DemoUser' })).toEqual([{ name: 'password', kind: 'missing' }])
  expect(posts).toHaveLength(0)
})

it('goes on with a code, keeps no secret, and begins with the name when it is started over', async () => {
  const { flow, reach, start } = open()
  start()
  await reach('awaitingInput')
  await flow.submit({ username: 'TotpUser', password: 'totp-pass' })
  const { step } = await vi.waitFor(async () => {
    const state = await reach('awaitingInput')
    expect(state.step.kind).toBe('continue')
    return state
  })
  expect(step.fields.map(({ name }) => name)).toContain('OATHToken')
  expect(JSON.stringify(flow.getState())).not.toContain('totp-pass')
  flow.startOver()
  const { prefill } = await reach('awaitingInput')
  expect([...prefill]).toEqual([['username', 'TotpUser']])
})

it('submits by the button that is named, and posts what the redirect has brought back', async () => {
  const opened: Parameters<OpenRedirect>[0][] = []
  const { wiki, posts, reach, pressProvider } = open(
    { features: { providers: demoProviders } },
    {
      openRedirect: async (request) => {
        opened.push(request)
        return { kind: 'returned', parameters: [...new URL(wiki.returnFrom(request.url, { user: 'alice' })).searchParams] }
      },
    },
  )
  await pressProvider()
  expect(await reach('passed')).toMatchObject({ username: 'LinkedUser' })
  expect(opened).toHaveLength(1)
  expect(opened[0]).toMatchObject({ parameterNames: expect.arrayContaining(['state']) as unknown })
  expect(posts.map((post) => post.get('username'))).toEqual([null, null])
})

it.each([
  ['closed', 'popupClosed'],
  ['timedOut', 'timedOut'],
] as const)('shows the form again when the redirect is %s', async (kind, notice) => {
  const { reach, pressProvider } = open({ features: { providers: demoProviders } }, { openRedirect: async () => ({ kind }) })
  await pressProvider()
  await vi.waitFor(async () => { expect(await reach('awaitingInput')).toMatchObject({ notice: { kind: notice } }) })
})

it('posts nothing of a return that has the state of another redirect', async () => {
  const parameters = [['code', 'stolen'], ['state', 'of another']] as const
  const { posts, reach, pressProvider } = open({ features: { providers: demoProviders } }, { openRedirect: async () => ({ kind: 'returned', parameters }) })
  await pressProvider()
  await vi.waitFor(async () => { expect(await reach('awaitingInput')).toMatchObject({ notice: { kind: 'popupClosed' } }) })
  expect(posts).toHaveLength(1)
})

it('shows the form again when the app cannot redirect, and the console has the error', async () => {
  expectConsole('warn', /error of the program.*No browser here/s)
  const { reach, pressProvider } = open(
    { features: { providers: demoProviders } },
    { openRedirect: () => { throw new Error('No browser here') } },
  )
  await pressProvider()
  await vi.waitFor(async () => { expect(await reach('awaitingInput')).toMatchObject({ notice: { kind: 'popupClosed' } }) })
})

it('waits where the app has no way to redirect', async () => {
  const { reach, pressProvider } = open({ features: { providers: demoProviders } })
  await pressProvider()
  const { target } = await reach('redirectPending')
  expect(target).toMatch(/^https?:/)
})

it('aborts what it waits for when it is stopped, and changes no more', async () => {
  const signals: AbortSignal[] = []
  const { flow, seen, reach, pressProvider } = open(
    { features: { providers: demoProviders } },
    { openRedirect: ({ signal }) => { signals.push(signal); return new Promise(() => undefined) } },
  )
  await pressProvider()
  await reach('redirecting')
  flow.redirectAgain()
  await vi.waitFor(() => { expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]) })
  flow.stop()
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true])
  const count = seen.length
  flow.cancel()
  expect(flow.getState().kind).toBe('redirecting')
  expect(seen).toHaveLength(count)
})

it('goes to another module and back', async () => {
  const { flow, reach, start } = open()
  start()
  await reach('awaitingInput')
  expect(flow.otherModules()).toContain('resetpassword')
  flow.goTo('resetpassword', 'DemoUser')
  await vi.waitFor(() => { expect(flow.getState()).toMatchObject({ kind: 'awaitingInput', task: { module: 'resetpassword' } }) })
})

it('turns a message into text that steers no terminal', () => {
  expect(toPlainText({ kind: 'html', html: '<b>Be&#27;[2J brave</b><br>\u009b31m&amp; kind' })).toBe('Be[2J brave\n31m& kind')
  expect(toPlainText({ kind: 'text', text: 'a\tb\u0007\r\nc' })).toBe('a\tb\nc')
})

it('begins with the answer that a promise brings, and asks nothing', async () => {
  const wiki = createFakeWiki()
  const methods: string[] = []
  const fetch: typeof globalThis.fetch = (input, init) => {
    methods.push(init?.method ?? 'GET')
    return wiki.fetch(input, init)
  }
  const query = 'action=query&meta=authmanagerinfo%7Ctokens&type=login&amirequestsfor=login&amimessageformat=html&format=json&formatversion=2'
  const initialInfo = fetch(`${wiki.api}?${query}`).then((response): Promise<unknown> => response.json())
  const flow = createAuthFlow({ module: 'clientlogin', api: wiki.api, fetch, initialInfo })
  expect(flow.getState().kind).toBe('starting')
  flow.subscribe(() => undefined)
  await vi.waitFor(() => { expect(flow.getState().kind).toBe('awaitingInput') })
  await flow.submit(ada)
  await vi.waitFor(() => { expect(flow.getState().kind).toBe('passed') })
  expect(methods).toEqual(['GET', 'POST'])
})
