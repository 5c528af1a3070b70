// A tab that was redirected and has returned.
import { beforeEach, describe, expect, it } from 'vitest'
import { tabRedirectKey } from '../../src/redirect/storageKeys.ts'
import { consumeReturn } from '../../src/redirect/index.ts'

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
    ['/login?next=1#mwa-return=code%3D1%26state%3D2'],
    ['/login?mwa-return=code%3D1%26state%3D2#/route'],
  ])('by %s has its parameters, and clears them from the URL and the storage', (address) => {
    storeRedirect()
    navigateTo(address)
    const returned = consume()
    expect(returned).toMatchObject({ host: 'idp.example', parameterNames: ['code', 'state'], label: '<b>Go</b>' })
    expect(returned?.parameters).toEqual(expect.arrayContaining([['code', '1'], ['state', '2']]))
    expect(location.pathname + location.search + location.hash).toBe('/login?next=1#top')
    expect(history.state).toEqual({ of: 'a router' })
    expect(sessionStorage).toHaveLength(0)
    expect(consume()).toBeUndefined()
  })

  it.each([
    ['without a stored redirect', () => undefined],
    ['after a quarter of an hour', () => { storeRedirect({ time: Date.now() - 15 * 60_000 }) }],
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
})
