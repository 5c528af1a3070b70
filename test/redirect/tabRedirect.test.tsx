// A tab that was redirected and has returned.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { tabRedirectKey } from '../../src/redirect/storageKeys.ts'
import { consumeReturn, type TabReturn } from '../../src/redirect/index.ts'

const wanted = { api: 'https://wiki.example/w/api.php', module: 'clientlogin' }
const consume = (who = wanted) => consumeReturn(who)

function storeRedirect(more: object = {}): void {
  const pending = { ...wanted, parameterNames: ['code', 'state'], host: 'idp.example', label: '<b>Go</b>', version: 1, path: '/login?next=1#top', time: Date.now() }
  sessionStorage.setItem(tabRedirectKey, JSON.stringify({ ...pending, ...more }))
}

const navigateTo = (address: string) => { history.replaceState({ of: 'a router' }, '', address) }

beforeEach(() => {
  sessionStorage.clear()
  navigateTo('/')
})

describe('a return to this tab', () => {
  it.each([
    ['/login?code=1&state=2'],
    ['/login#code=1&state=2'],
    ['/login?next=1&code=1&state=2'],
    ['/login?next=1#mwa-return=code%3D1%26state%3D2'],
    ['/login?mwa-return=code%3D1%26state%3D2#/route'],
  ])('by %s has its parameters, and clears them from the URL and the storage', (address) => {
    storeRedirect()
    navigateTo(address)
    const returned = consume() as TabReturn
    expect(returned).toMatchObject({ host: 'idp.example', parameterNames: ['code', 'state'], label: '<b>Go</b>' })
    expect(returned.parameters).toEqual(expect.arrayContaining([['code', '1'], ['state', '2']]))
    expect(location.pathname + location.search + location.hash).toBe('/login?next=1#top')
    expect(history.state).toEqual({ of: 'a router' })
    expect(sessionStorage).toHaveLength(0)
    expect(consume()).toBeUndefined()
  })

  it.each([
    ['without a stored redirect', () => undefined],
    ['with a redirect of another version', () => { storeRedirect({ version: 2 }) }],
    ['with a redirect that is not JSON', () => { sessionStorage.setItem(tabRedirectKey, '{') }],
  ])('is undefined %s', (_, prepare) => {
    prepare()
    navigateTo('/login?code=1&state=2')
    expect(consume()).toBeUndefined()
    expect(location.search).toBe('?code=1&state=2')
  })

  it('is undefined if the user went back', () => {
    storeRedirect()
    navigateTo('/login?next=1')
    expect(consume()).toBeUndefined()
    expect(sessionStorage).toHaveLength(0)
  })

  it('is kept for the flow that it belongs to', () => {
    storeRedirect()
    navigateTo('/login?code=1')
    expect(consume({ ...wanted, module: 'linkaccount' })).toBeUndefined()
    expect(consume()).toBeDefined()
  })

  it('is given to the flow that it belongs to, although another one has cleared it from the URL', async () => {
    storeRedirect()
    navigateTo('/login?next=1#mwa-return=code%3D1')
    const other = consume({ ...wanted, module: 'linkaccount' })
    expect(location.hash).toBe('')
    expect(consume()).toMatchObject({ parameters: [['code', '1']] })
    expect(await other).toBeUndefined()
  })

  it('stays on its own origin if its path begins with two slashes', () => {
    storeRedirect({ path: '//evil.example/login' })
    navigateTo(`${location.origin}//evil.example/login?code=1`)
    expect(consume()).toMatchObject({ parameters: [['code', '1']] })
    expect(location.href).toBe(`${location.origin}//evil.example/login`)
  })
})

describe('what was stored for this tab', () => {
  it('comes back as it was, with the task', () => {
    storeRedirect({ task: 'a task' })
    navigateTo('/login#mwa-return=code%3D1')
    expect(consume()).toEqual({ ...wanted, parameterNames: ['code', 'state'], host: 'idp.example', label: '<b>Go</b>', task: 'a task', parameters: [['code', '1']] })
  })

  it.each([
    [{ host: 7, label: null, task: {}, parameterNames: ['code', 7, null] }, { host: '', label: '', task: undefined, parameterNames: ['code'] }],
    [{ task: '', parameterNames: 'code' }, { task: undefined, parameterNames: [] }],
  ])('is read as unknown: %j', (stored, expected) => {
    storeRedirect(stored)
    navigateTo('/login#mwa-return=code%3D1')
    expect(consume()).toMatchObject(expected)
  })

  it('leaves no parameter in the URL even if its path is none', () => {
    storeRedirect({ path: 7 })
    navigateTo('/login?code=1&state=2')
    expect(consume()).toMatchObject({ parameters: [['code', '1'], ['state', '2']] })
    expect(location.href).toBe(`${location.origin}/login`)
  })

  it('has no parameters where the forwarded ones have no value', () => {
    storeRedirect()
    navigateTo('/login#mwa-return')
    expect(consume()).toMatchObject({ parameters: [] })
  })

  it.each([[-1, true], [0, false]])('is kept for a quarter of an hour and %i ms: %s', (ms, isKept) => {
    const now = Date.now()
    vi.useFakeTimers({ toFake: ['Date'], now: now + 15 * 60_000 + ms })
    storeRedirect({ time: now })
    navigateTo('/login#mwa-return=code%3D1')
    expect(consume() === 'lost').toBe(!isKept)
    vi.useRealTimers()
  })
})

describe('the return of a provider without parameters', () => {
  const arriveBy = (type: string) => {
    Object.defineProperty(performance, 'getEntriesByType', { configurable: true, value: (kind: string) => (kind === 'navigation' ? [{ type }] : []) })
  }

  afterEach(() => { Reflect.deleteProperty(performance, 'getEntriesByType') })

  it.each([
    ['a navigation', 'navigate', {}, true],
    ['“Back”', 'back_forward', {}, false],
    ['a reload', 'reload', {}, false],
    ['a navigation after a quarter of an hour', 'navigate', { time: Date.now() - 15 * 60_000 }, false],
    ['a navigation, where parameters were expected', 'navigate', { parameterNames: ['code'] }, false],
  ])('is known by %s', (_, type, stored, isReturn) => {
    arriveBy(type)
    storeRedirect({ parameterNames: [], ...stored })
    navigateTo('/login?next=1')
    expect(consume()).toEqual(isReturn ? expect.objectContaining({ parameterNames: [] }) : undefined)
    expect(sessionStorage).toHaveLength(0)
  })

  it('is not known where the browser does not tell navigations', () => {
    Object.defineProperty(performance, 'getEntriesByType', { configurable: true, value: undefined })
    storeRedirect({ parameterNames: [] })
    expect(consume()).toBeUndefined()
  })
})

describe('a return that no flow takes', () => {
  const old = { time: Date.now() - 15 * 60_000 }

  it.each([
    ['#/?mwa-return=code%3D1%26state%3D2', ''],
    ['#mwa-return=code%3D1%26state%3D2', ''],
    ['?next=1#mwa-return=code%3D1', '?next=1'],
    ['?mwa-return=code%3D1#/route', '#/route'],
    ['?&mwa-return=code%3D1#/route', '#/route'],
    ['?next=1&mwa-return=code%3D1&b=%20c#/route?d=1', '?next=1&b=%20c#/route?d=1'],
    ['?mwa-return=code%3D1&next=1', '?next=1'],
    // What routers make of a fragment that is not theirs.
    ['#/mwa-return=code%3D1', '#/'],
    ['#/route?mwa-return=code%3D1', '#/route'],
    ['#/route?a=1&mwa-return=code%3D1', '#/route?a=1'],
    ['#/route?mwa-return=code%3D1&a=1', '#/route?a=1'],
    ['#mwa-return=', ''],
    ['#mwa-return', ''],
    ['?mwa-return=code%3D1#mwa-return=code%3D1', ''],
  ])('leaves the URL: /login%s', (address, expected) => {
    navigateTo(`/login${address}`)
    const returned = consume()
    expect(location.href).toBe(`${location.origin}/login${expected}`)
    expect(history.state).toEqual({ of: 'a router' })
    return expect(returned).resolves.toBe('lost')
  })

  it.each([
    ['in another tab', () => undefined],
    ['after a quarter of an hour', () => { storeRedirect(old) }],
    ['after a redirect of another version', () => { storeRedirect({ version: 2 }) }],
    ['if what was stored is not JSON', () => { sessionStorage.setItem(tabRedirectKey, '{') }],
    ['of another flow', () => { storeRedirect({ module: 'linkaccount' }) }],
    ['of another wiki', () => { storeRedirect({ api: 'https://other.example/api.php' }) }],
  ])('is lost %s, once', async (_, prepare) => {
    prepare()
    navigateTo('/login?next=1#mwa-return=code%3D1')
    expect(await consume()).toBe('lost')
    expect(location.href).not.toContain('code')
    expect(sessionStorage).toHaveLength(0)
    expect(consume()).toBeUndefined()
  })

  it('is lost after a quarter of an hour if the provider returned to the page itself', () => {
    storeRedirect(old)
    navigateTo('/login?code=1&state=2')
    expect(consume()).toBe('lost')
    expect(location.pathname + location.search + location.hash).toBe('/login?next=1#top')
  })

  it('is reported to one flow of the page', async () => {
    navigateTo('/login#mwa-return=code%3D1')
    const all = await Promise.all([consume({ ...wanted, module: 'linkaccount' }), consume()])
    expect(all.filter((one) => one === 'lost')).toHaveLength(1)
  })

  it.each(['/login?code=1&state=2', '/login#mwa-returned=1', '/login?xmwa-return=1', '/mwa-return=1'])('is not what %s has', (address) => {
    navigateTo(address)
    expect(consume()).toBeUndefined()
    expect(location.pathname + location.search + location.hash).toBe(address)
  })
})
