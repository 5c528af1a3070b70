// Identity providers that return nothing, and a second factor at an identity provider.
import { describe, expect, it } from 'vitest'
import { createFakeWiki, demoProviders } from '../../src/testing/index.ts'
import { callWiki } from './callWiki.ts'

const openWiki = () => {
  const wiki = createFakeWiki({ features: { providers: demoProviders } })
  return { wiki, caller: callWiki(wiki) }
}

describe('a provider that returns nothing', () => {
  it('asks for no field, returns without parameters, and passes', async () => {
    const { wiki, caller } = openWiki()
    const { status, redirecttarget, requests } = await caller.begin({ labidp3: '1' })
    expect(status).toBe('REDIRECT')
    expect(requests!.map(({ fields }) => fields)).toEqual([{}])
    expect(wiki.returnFrom(redirecttarget!, { user: 'alice' })).toBe('https://app.example/back')
    expect(await caller.goOn({})).toEqual({ status: 'PASS', username: 'BeaconUser' })
  })

  it('makes the wiki throw if the flow is continued too early, and can pass afterwards', async () => {
    const { wiki, caller } = openWiki()
    const { redirecttarget } = await caller.begin({ labidp3: '1' })
    expect(await caller.goOn({})).toMatchObject({ error: { code: 'internal_api_error_TypeError' } })
    wiki.returnFrom(redirecttarget!, { user: 'alice' })
    expect(await caller.goOn({})).toMatchObject({ status: 'PASS' })
  })

  it('can refuse', async () => {
    const { wiki, caller } = openWiki()
    const { redirecttarget } = await caller.begin({ labidp3: '1' })
    wiki.returnFrom(redirecttarget!, { error: 'access_denied' })
    expect(await caller.goOn({})).toMatchObject({ status: 'FAIL', message: expect.stringContaining('access_denied') as string })
  })

  it('redirects through a page of the wiki', async () => {
    const { wiki, caller } = openWiki()
    const { redirecttarget } = await caller.begin({ labidp3: '1' })
    const decided = await wiki.handle({ method: 'GET', url: `${redirecttarget!}&decide=allow&as=alice`, headers: {}, body: '' })
    const back = String(decided.headers['location'])
    expect(new URL(back).pathname).toBe('/w/idp3/back')
    const passedOn = await wiki.handle({ method: 'GET', url: back, headers: {}, body: '' })
    expect(passedOn.headers['location']).toBe('https://app.example/back')
    expect(await caller.goOn({})).toMatchObject({ status: 'PASS' })
  })

  it('finds no page on a wiki without a flow of that state', async () => {
    const { wiki } = openWiki()
    const { status } = await wiki.handle({ method: 'GET', url: '/w/idp3/back?state=x&code=code-carol', headers: {}, body: '' })
    expect(status).toBe(404)
  })
})

describe('a second factor at an identity provider', () => {
  const begin = async (person: string) => {
    const { wiki, caller } = openWiki()
    const { status, redirecttarget } = await caller.begin({ username: 'HarbourUser', password: 'harbour-pass' })
    expect(status).toBe('REDIRECT')
    const back = new URL(wiki.returnFrom(redirecttarget!, { user: person }))
    return caller.goOn(Object.fromEntries(back.searchParams))
  }

  it('comes after the password, and needs the linked user', async () => {
    expect(await begin('carol')).toEqual({ status: 'PASS', username: 'HarbourUser' })
    expect(await begin('bob')).toMatchObject({ status: 'FAIL' })
  })

  it('is needed after a login at another provider, but not after one at that provider', async () => {
    const { wiki, caller } = openWiki()
    const comeBack = (target: string) => Object.fromEntries(new URL(wiki.returnFrom(target, { user: 'carol' })).searchParams)
    const first = await caller.begin({ labidp2: '1' })
    const second = await caller.goOn(comeBack(first.redirecttarget!))
    expect(second.redirecttarget).toContain('/idp1/authorize')
    expect(await caller.goOn(comeBack(second.redirecttarget!))).toEqual({ status: 'PASS', username: 'HarbourUser' })
    const direct = await caller.begin({ labidp1: '1' })
    expect(await caller.goOn(comeBack(direct.redirecttarget!))).toEqual({ status: 'PASS', username: 'HarbourUser' })
  })

  it('is not needed if the wiki has no such provider', async () => {
    const answer = await callWiki(createFakeWiki()).begin({ username: 'HarbourUser', password: 'harbour-pass' })
    expect(answer).toMatchObject({ status: 'PASS' })
  })
})
