// What comes back to the page itself, at the time at which the page loads the package.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { tabRedirectKey } from '../../src/redirect/storageKeys.ts'

const wanted = { api: 'https://wiki.example/w/api.php', module: 'clientlogin' }

function storeRedirect(more: object = {}): void {
  const pending = { ...wanted, parameterNames: ['code', 'state'], host: 'idp.example', label: '', version: 1, path: '/?next=1#/login', time: Date.now() }
  sessionStorage.setItem(tabRedirectKey, JSON.stringify({ ...pending, ...more }))
}

const address = () => location.pathname + location.search + location.hash

async function loadAt(path: string) {
  history.replaceState({ of: 'a router' }, '', path)
  vi.resetModules()
  return (await import('../../src/redirect/tabRedirect.ts')).consumeReturn
}

beforeEach(() => { sessionStorage.clear() })
afterEach(() => { vi.useRealTimers() })

describe('a return to the page itself', () => {
  it.each(['/?code=1&state=2', '/#code=1&state=2', '/?code=1#state=2'])('by %s restores the address before there is a flow', async (path) => {
    storeRedirect()
    const consume = await loadAt(path)
    expect(address()).toBe('/?next=1#/login')
    expect(history.state).toEqual({ of: 'a router' })
    expect(consume(wanted)).toMatchObject({ ...wanted, host: 'idp.example', parameters: [['code', '1'], ['state', '2']] })
    expect(sessionStorage).toHaveLength(0)
    expect(consume(wanted)).toBeUndefined()
  })

  it('waits for its flow', async () => {
    storeRedirect()
    const consume = await loadAt('/?code=1')
    expect(consume({ ...wanted, module: 'linkaccount' })).toBeUndefined()
    expect(consume({ ...wanted, api: 'https://other.example/api.php' })).toBeUndefined()
    expect(consume(wanted)).toMatchObject({ parameters: [['code', '1']] })
  })

  it('is taken where the provider sends nothing and a link has led here', async () => {
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type: 'navigate' } as unknown as PerformanceEntry])
    storeRedirect({ parameterNames: [] })
    const consume = await loadAt('/')
    expect(address()).toBe('/?next=1#/login')
    expect(consume(wanted)).toMatchObject({ parameters: [] })
  })

  it('is dropped after a quarter of an hour', async () => {
    vi.useFakeTimers()
    storeRedirect()
    const consume = await loadAt('/?code=1')
    vi.advanceTimersByTime(15 * 60_000)
    expect(consume(wanted)).toBeUndefined()
    expect(sessionStorage).toHaveLength(0)
  })

  it.each([
    ['of a tab that was not redirected', '/?code=1', () => undefined],
    ['of a redirect with a return page', '/?auth-return&code=1', () => { storeRedirect({ returnUrl: '/?auth-return' }) }],
    ['at another path', '/other?code=1', () => { storeRedirect() }],
    ['after "Back"', '/?next=1', () => { storeRedirect() }],
    ['of another parameter', '/?codes=1', () => { storeRedirect() }],
    ['of long ago', '/?code=1', () => { storeRedirect({ time: Date.now() - 15 * 60_000 }) }],
    ['of another version', '/?code=1', () => { storeRedirect({ version: 2 }) }],
    ['of no path', '/?code=1', () => { storeRedirect({ path: 'javascript:alert(1)' }) }],
    ['of a path on another host', '/?code=1', () => { storeRedirect({ path: '//evil.example/?next=1' }) }],
  ])('changes nothing in the address %s', async (_, path, prepare) => {
    prepare()
    await loadAt(path)
    expect(address()).toBe(path)
  })
})
