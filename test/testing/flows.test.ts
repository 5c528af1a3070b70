// The flows of a session, and what the session keeps.
import { describe, expect, it } from 'vitest'
import { createFakeWiki, demoProviders } from '../../src/testing/index.ts'
import { callWiki } from './callWiki.ts'

const demo = { username: 'DemoUser', password: 'demo-pass' }

describe('a session', () => {
  it('has one login at a time: a second begin discards the first', async () => {
    const wiki = createFakeWiki()
    const caller = callWiki(wiki)
    await caller.begin({ username: 'TotpUser', password: 'totp-pass' })
    await caller.begin({ username: 'SoftExpired', password: 'soft-pass' })
    expect(await caller.goOn({ skipReset: '1' })).toEqual({ status: 'PASS', username: 'SoftExpired' })
  })

  it('allows a login while a user is logged in, and switches the user at PASS', async () => {
    const caller = callWiki(createFakeWiki())
    await caller.begin(demo)
    await caller.begin({ username: 'BlockedUser', password: 'wrong' })
    expect(await caller.whoAmI()).toBe('DemoUser')
    await caller.begin({ username: 'BlockedUser', password: 'blocked-pass' })
    expect(await caller.whoAmI()).toBe('BlockedUser')
  })

  it('issues a new token each second, and all are valid until PASS', async () => {
    let time = 1_000_000_000_000
    const wiki = createFakeWiki({ now: () => time })
    const caller = callWiki(wiki)
    const first = await caller.token()
    time += 1000
    const second = await caller.token()
    expect(second).not.toBe(first)
    expect(await caller.begin({ ...demo, logintoken: first })).toMatchObject({ status: 'PASS' })
    expect(await caller.begin({ ...demo, logintoken: second })).toMatchObject({ error: { code: 'badtoken' } })
  })

  it('reports that no login is in progress', async () => {
    const answer = await callWiki(createFakeWiki()).goOn({})
    expect(answer).toMatchObject({ status: 'FAIL', messagecode: 'authmanager-authn-not-in-progress' })
  })
})

describe('the throttle', () => {
  it('counts by username and IP address, within a period of time', async () => {
    let time = 1_000_000_000_000
    const wiki = createFakeWiki({ now: () => time })
    const caller = callWiki(wiki)
    for (let attempt = 1; attempt <= 5; attempt++) await caller.begin({ ...demo, password: 'no' })
    expect(await caller.begin(demo)).toMatchObject({ messagecode: 'login-throttled' })
    const otherAddress = wiki.openBrowser({ headers: { 'X-Forwarded-For': '203.0.113.9' } })
    expect(await callWiki(wiki, otherAddress).begin(demo)).toMatchObject({ status: 'PASS' })
    time += 301_000
    expect(await caller.begin(demo)).toMatchObject({ status: 'PASS' })
  })
})

describe('an identity provider', () => {
  const start = () => createFakeWiki({ features: { providers: demoProviders } })

  it('has a page on the wiki, which redirects back', async () => {
    const wiki = start()
    const { redirecttarget } = await callWiki(wiki).begin({ labidp1: '' })
    expect(await (await wiki.fetch(redirecttarget!)).text()).toContain('Continue as alice')
    const request = { method: 'GET', url: `${redirecttarget!}&decide=allow&as=alice`, headers: {}, body: '' }
    const { status, headers } = await wiki.handle(request)
    expect([status, headers['location']]).toEqual([302, wiki.returnFrom(redirecttarget!, { user: 'alice' })])
  })

  it('can send redirectdata, and prefix its return parameters', async () => {
    const wiki = start()
    const { redirecttarget, redirectdata } = await callWiki(wiki).begin({ labidp2: '1' })
    const back = new URL(wiki.returnFrom(redirecttarget!, { error: 'access_denied' })).searchParams
    expect(back.get('idp2state')).toBe(redirectdata!['state'])
    expect(back.get('idp2error')).toBe('access_denied')
  })

  it('takes precedence over a password that is posted with its button', async () => {
    expect(await callWiki(start()).begin({ ...demo, labidp1: '1' })).toMatchObject({ status: 'REDIRECT' })
  })
})

describe('the requests parameter', () => {
  it('accepts a list separated by U+001F', async () => {
    const loginrequests = '\u001FMediaWiki\\Auth\\PasswordAuthenticationRequest\u001FSome|Other'
    expect(await callWiki(createFakeWiki()).begin({ ...demo, loginrequests })).toMatchObject({ status: 'PASS' })
  })
})
