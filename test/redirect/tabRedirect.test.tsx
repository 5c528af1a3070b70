// A tab that was redirected and has returned.
import { beforeEach, describe, expect, it } from 'vitest'
import { tabRedirectKey } from '../../src/redirect/storageKeys.ts'
import { consumeReturn } from '../../src/redirect/index.ts'

const wanted = { api: 'https://wiki.example/w/api.php', module: 'clientlogin' }
const take = (who = wanted) => consumeReturn(who)

function leave(more: object = {}): void {
  const note = { ...wanted, parameterNames: ['code', 'state'], host: 'idp.example', label: '<b>Go</b>', version: 1, path: '/login?next=1#top', time: Date.now() }
  sessionStorage.setItem(tabRedirectKey, JSON.stringify({ ...note, ...more }))
}

const comeTo = (address: string) => { history.replaceState({ of: 'a router' }, '', address) }

beforeEach(() => {
  sessionStorage.clear()
  comeTo('/')
})

describe('a return to this tab', () => {
  it.each([
    ['/login?code=1&state=2'],
    ['/login#code=1&state=2'],
    ['/login?next=1#mwa-return=code%3D1%26state%3D2'],
    ['/login?mwa-return=code%3D1%26state%3D2#/route'],
  ])('by %s has its parameters, and clears them from the URL and the storage', (address) => {
    leave()
    comeTo(address)
    const arrival = take()
    expect(arrival).toMatchObject({ host: 'idp.example', parameterNames: ['code', 'state'], label: '<b>Go</b>' })
    expect(arrival?.parameters).toEqual(expect.arrayContaining([['code', '1'], ['state', '2']]))
    expect(location.pathname + location.search + location.hash).toBe('/login?next=1#top')
    expect(history.state).toEqual({ of: 'a router' })
    expect(sessionStorage).toHaveLength(0)
    expect(take()).toBeUndefined()
  })

  it.each([
    ['without a note', () => undefined],
    ['a quarter of an hour later', () => { leave({ time: Date.now() - 15 * 60_000 }) }],
    ['with a note of another version', () => { leave({ version: 2 }) }],
    ['with a note that is no JSON', () => { sessionStorage.setItem(tabRedirectKey, '{') }],
  ])('is undefined %s', (_, prepare) => {
    prepare()
    comeTo('/login?code=1&state=2')
    expect(take()).toBeUndefined()
    expect(location.search).toBe('?code=1&state=2')
  })

  it('is undefined if the user went back', () => {
    leave()
    comeTo('/login?next=1')
    expect(take()).toBeUndefined()
    expect(sessionStorage).toHaveLength(0)
  })

  it('is kept for the flow that it belongs to', () => {
    leave()
    comeTo('/login?code=1')
    expect(take({ ...wanted, module: 'linkaccount' })).toBeUndefined()
    expect(take()).toBeDefined()
  })
})
