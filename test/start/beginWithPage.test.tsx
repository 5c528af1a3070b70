// The GET that begins with the page: the same as that of the flow, taken once, by the flow that would have made it, and never kept long.
import { act, fireEvent, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AuthFlow, createAuthClient, type AuthClientOptions, type ModuleName } from '../../src/index.ts'
import { createAuthFlow } from '../../src/flow.ts'
import { modules } from '../../src/protocol.ts'
import { answer, left, openPage, runStartScript, type Asked } from './page.ts'

const api = '/w/api.php'
let asked: Asked[]
beforeEach(() => { asked = openPage() })
afterEach(() => {
  window.dispatchEvent(new Event('pagehide'))
  vi.useRealTimers()
})

function startFlow(options: Partial<AuthClientOptions> = {}, module: ModuleName = 'clientlogin', more: object = {}) {
  const flow = createAuthFlow({ module, api: createAuthClient({ api, ...options }), ...more })
  flow.subscribe(() => undefined)
  return flow
}

const stateOf = (flow: ReturnType<typeof startFlow>) => flow.getState().kind

/** What reaches the wiki. The rest of a request is the browser's. */
function onWire({ url, request: { method, headers, credentials, cache, redirect, mode, body, referrer, integrity, keepalive } }: Asked) {
  return { url, method, headers: [...headers], credentials, cache, redirect, mode, body, referrer, integrity, keepalive }
}

describe('the request of the script', () => {
  const apis = [api, 'https://other.example/w/api.php', 'http://localhost/api.php?debug=1&uselang=x#part', 'https://wiki.example:8443']
  const cases = (Object.keys(modules) as ModuleName[]).flatMap((module) => apis.flatMap((where) => [undefined, 'pt-br', 'x y&z'].map((language) => ({ module, where, language }))))

  it.each(cases)('is that of a flow, byte by byte: $module at $where in $language', async ({ module, where, language }) => {
    startFlow({ api: where, language }, module)
    await vi.waitFor(() => { expect(asked).toHaveLength(1) })
    runStartScript({ api: where, module, ...(language !== undefined && { language }) })
    expect(asked).toHaveLength(2)
    expect(onWire(asked[1]!)).toEqual(onWire(asked[0]!))
  })

  it('is that of a login where no module is named', () => {
    runStartScript({ api })
    expect(asked[0]?.url).toContain('amirequestsfor=login')
  })

  it.each([[{}], [{ api: '' }], [{ api, module: 'edit' }]])('is not made by %j', (data) => {
    runStartScript(data)
    expect(asked).toEqual([])
    expect(left()).toBeUndefined()
  })

  it('is not made while the page is prerendered, nor afterwards', () => {
    Object.defineProperty(document, 'prerendering', { configurable: true, value: true })
    runStartScript({ api })
    Reflect.deleteProperty(document, 'prerendering')
    document.dispatchEvent(new Event('prerenderingchange'))
    expect(asked).toEqual([])
  })
})

describe('a flow', () => {
  it('takes the answer in the place of its GET, and the page holds it no more', async () => {
    runStartScript({ api })
    const flow = startFlow()
    expect(left()).toBeUndefined()
    asked[0]?.respond(answer('of the script'))
    await vi.waitFor(() => { expect(stateOf(flow)).toBe('awaitingInput') })
    await flow.submit({ username: 'Ada', password: 'secret' })
    await vi.waitFor(() => { expect(asked).toHaveLength(2) })
    expect(await asked[1]!.request.text()).toContain('logintoken=of+the+script')
  })

  it('of <AuthFlow> takes it under StrictMode, and only the first of two', async () => {
    runStartScript({ api, language: 'en' })
    render(<StrictMode><AuthFlow module="clientlogin" api={api} language="en" /><AuthFlow module="clientlogin" api={api} language="en" /></StrictMode>)
    expect(asked).toHaveLength(2)
    await act(async () => {
      asked.forEach(({ respond }) => { respond(answer()) })
      await Promise.resolve()
    })
    expect(await screen.findAllByLabelText('Username')).toHaveLength(2)
    expect(asked).toHaveLength(2)
  })

  it('asks in the language that was chosen since its form came, as it does without the script', async () => {
    runStartScript({ api, language: 'en' })
    const draw = (language: string) => <AuthFlow module="clientlogin" api={api} language={language} messages={{}} />
    const { rerender } = render(draw('en'))
    asked[0]?.respond(answer())
    fireEvent.input(await screen.findByLabelText('Username'), { target: { value: 'Ada' } })
    rerender(draw('en-gb'))
    await vi.waitFor(() => { expect(asked).toHaveLength(2) })
    expect(asked[1]?.url).toContain('uselang=en-gb')
    await act(async () => { asked[1]?.respond(answer('token-2', 'en-gb')); await Promise.resolve() })
    expect(asked).toHaveLength(2)
    expect(screen.getByLabelText('Username')).toHaveValue('Ada')
  })

  it.each<[string, () => unknown]>([
    ['of another module', () => startFlow({}, 'createaccount')],
    ['of another wiki', () => startFlow({ api: '/other/api.php' })],
    ['in another language', () => startFlow({ language: 'de' })],
    ['that reauthenticates', () => startFlow({}, 'clientlogin', { reauthenticate: 'ChangeCredentials', username: 'Ada' })],
    ['with a fetch of its own', () => startFlow({ fetch: (...call) => fetch(...call) })],
    ['with headers', () => startFlow({ headers: { 'Api-User-Agent': 'app' } })],
    ['with credentials', () => startFlow({ credentials: 'include' })],
    ['of another origin', () => startFlow({ origin: 'https://app.example' })],
    ['with a promise of an answer', () => startFlow({}, 'clientlogin', { initialInfo: new Promise(() => undefined) })],
  ])('%s leaves it alone', (name, start) => {
    runStartScript({ api })
    start()
    expect(left()).toBeDefined()
    expect(asked).toHaveLength(name.includes('promise') ? 1 : 2)
  })

  it('with an initial info does not take it for a refresh, either', async () => {
    const client = createAuthClient({ api })
    const info = client.info('clientlogin')
    asked[0]?.respond(answer())
    runStartScript({ api })
    const flow = startFlow({}, 'clientlogin', { initialInfo: await info })
    flow.refresh()
    await vi.waitFor(() => { expect(asked).toHaveLength(3) })
    expect(left()).toBeDefined()
  })

  it('with empty headers takes it', () => {
    runStartScript({ api })
    startFlow({ headers: {} })
    expect(asked).toHaveLength(1)
  })

  it('aborts the request when it stops', async () => {
    runStartScript({ api })
    const flow = startFlow()
    flow.stop()
    expect(asked[0]?.signal?.aborted).toBe(true)
    await Promise.resolve()
    expect(asked).toHaveLength(1)
  })

  it('asks anew where a later attempt begins', async () => {
    runStartScript({ api })
    const flow = startFlow()
    flow.startOver()
    await vi.waitFor(() => { expect(asked).toHaveLength(2) })
    expect(asked[0]?.signal?.aborted).toBe(true)
  })

  it('that has it asks once more if the network fails, as without the script', async () => {
    vi.useFakeTimers()
    runStartScript({ api })
    const flow = startFlow()
    asked[0]?.fail(new TypeError('Failed to fetch'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toHaveLength(2)
    asked[1]?.respond(answer())
    await vi.advanceTimersByTimeAsync(0)
    expect(stateOf(flow)).toBe('awaitingInput')
  })

  it('asks at once if it comes when the request has failed', async () => {
    runStartScript({ api })
    asked[0]?.fail(new TypeError('Failed to fetch'))
    await vi.waitFor(() => { expect(left()).toBeUndefined() })
    startFlow()
    expect(asked).toHaveLength(2)
  })

  it('waits as long as the wiki asks for', async () => {
    vi.useFakeTimers()
    runStartScript({ api })
    startFlow()
    asked[0]?.respond(new Response('', { status: 429, headers: { 'Retry-After': '7' } }))
    await vi.advanceTimersByTimeAsync(6999)
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(asked).toHaveLength(2)
  })

  it('believes no answer that another host has given', async () => {
    runStartScript({ api })
    const flow = startFlow()
    const elsewhere = answer()
    Object.defineProperties(elsewhere, { redirected: { value: true }, url: { value: 'https://evil.example/api.php?action=query' } })
    asked[0]?.respond(elsewhere)
    await vi.waitFor(() => { expect(flow.getState()).toMatchObject({ kind: 'stopped', reason: { failure: { kind: 'httpRedirect', target: 'https://evil.example/api.php' } } }) })
  })

  it('that waits too long ends it', async () => {
    vi.useFakeTimers()
    runStartScript({ api })
    const flow = startFlow({ timeoutMs: 5000 })
    await vi.advanceTimersByTimeAsync(5000)
    expect(flow.getState()).toMatchObject({ kind: 'stopped', reason: { failure: { kind: 'timeout' } } })
    expect(asked[0]?.signal?.aborted).toBe(true)
  })
})

describe('an answer that nobody takes', () => {
  it('is dropped after a minute, and one that was taken is not', async () => {
    vi.useFakeTimers()
    runStartScript({ api })
    await vi.advanceTimersByTimeAsync(59_999)
    expect(left()).toBeDefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(left()).toBeUndefined()
    expect(asked[0]?.signal?.aborted).toBe(true)
    runStartScript({ api })
    startFlow({ timeoutMs: 90_000 })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked[1]?.signal?.aborted).toBe(false)
  })

  it('is dropped when the page is left, so that it does not come back with it from the browser’s cache', () => {
    runStartScript({ api })
    window.dispatchEvent(new Event('pagehide'))
    expect(left()).toBeUndefined()
    expect(asked[0]?.signal?.aborted).toBe(true)
    startFlow()
    expect(asked).toHaveLength(2)
  })

  it('is in no storage and in no element', async () => {
    runStartScript({ api })
    asked[0]?.respond(answer('s3cret'))
    await Promise.resolve()
    expect(localStorage).toHaveLength(0)
    expect(sessionStorage).toHaveLength(0)
    expect(document.documentElement.outerHTML).not.toContain('s3cret')
  })
})
