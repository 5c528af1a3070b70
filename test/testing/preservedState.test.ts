// What a RESTART leaves to the next attempt, and what it does not.
import { describe, expect, it } from 'vitest'
import { createFakeWiki, type FakeProvider, type FakeWikiFeatures } from '../../src/testing/index.ts'
import { callWiki } from './callWiki.ts'

const demo = { username: 'DemoUser', password: 'demo-pass' }
const provider: FakeProvider = { id: 'idp1', label: 'Harbour ID' }
const nothing = { haspreservedstate: false, hasprimarypreservedstate: false, preservedusername: '' }

async function restarted(features: Partial<FakeWikiFeatures> = {}, more: Record<string, string> = {}) {
  const wiki = createFakeWiki({ features: { providers: [provider], ...features } })
  const caller = callWiki(wiki)
  const restart = async () => {
    const { redirecttarget = '' } = await caller.begin({ labidp1: '1', ...more })
    return caller.goOn(Object.fromEntries(new URL(wiki.returnFrom(redirecttarget, { user: 'Bob' })).searchParams))
  }
  expect(await restart()).toMatchObject({ status: 'RESTART' })
  return { wiki, caller, restart }
}

describe('after a RESTART', () => {
  it('an account can be created, and nothing is kept for a login on a wiki as it comes', async () => {
    const { caller } = await restarted()
    expect(await caller.info('login')).toMatchObject(nothing)
    expect(await caller.info('create')).toMatchObject({ ...nothing, haspreservedstate: true, hasprimarypreservedstate: true })
  })

  it('the links to confirm are kept for a login where the wiki confirms links', async () => {
    const { caller } = await restarted({ confirmLink: true })
    expect(await caller.info('login')).toMatchObject({ ...nothing, haspreservedstate: true })
  })

  it('the provider can suggest a name', async () => {
    const { caller } = await restarted({ providers: [{ ...provider, suggestsName: true }] })
    expect(await caller.info('create')).toMatchObject({ preservedusername: 'Bob' })
    const begin = { createreturnurl: 'https://app.example/', createpreservestate: '1' }
    expect(await caller.step('createaccount', begin)).toMatchObject({ status: 'FAIL', messagecode: 'invaliduser' })
  })

  it.each([
    ['whose name is taken', { username: 'DemoUser' }],
    ['whose passwords differ', { username: 'Bob', password: 'a', retype: 'b' }],
  ])('a sign-up %s destroys it', async (_, values) => {
    const { caller } = await restarted()
    const begin = { createreturnurl: 'https://app.example/', createpreservestate: '1', ...values }
    expect(await caller.step('createaccount', begin)).toMatchObject({ status: 'FAIL' })
    expect(await caller.info('create')).toMatchObject(nothing)
  })

  it('a step of another flow destroys it, unless PHP keeps the sessions, too', async () => {
    const totp = { username: 'TotpUser', password: 'totp-pass' }
    const { caller } = await restarted()
    expect(await caller.begin(totp)).toMatchObject({ status: 'UI' })
    expect(await caller.info('create')).toMatchObject(nothing)
    const php = await restarted({ phpSessions: true })
    await php.caller.begin(totp)
    expect(await php.caller.info('create')).toMatchObject({ hasprimarypreservedstate: true })
  })

  it('nothing counts that was sent before: "remember me" has to be sent again', async () => {
    const forgotten = await restarted({}, { rememberMe: '1' })
    expect(await forgotten.caller.goOn(demo)).toMatchObject({ status: 'PASS' })
    forgotten.wiki.forgetSessions()
    expect(await forgotten.caller.whoAmI()).toBe('127.0.0.1')
    const remembered = await restarted()
    await remembered.caller.goOn({ ...demo, rememberMe: '1' })
    remembered.wiki.forgetSessions()
    expect(await remembered.caller.whoAmI()).toBe('DemoUser')
  })

  it('no captcha is asked for, and no attempt counts', async () => {
    const { wiki, caller } = await restarted()
    wiki.configure({ captcha: 'simple', captchaAfterFailures: 0, throttle: { attempts: 1, seconds: 300 } })
    expect(await caller.goOn(demo)).toEqual({ status: 'PASS', username: 'DemoUser' })
  })
})

describe('"remember me"', () => {
  it('does not count in a later step', async () => {
    const wiki = createFakeWiki()
    const caller = callWiki(wiki)
    await caller.begin({ username: 'SoftExpired', password: 'soft-pass' })
    await caller.goOn({ skipReset: '1', rememberMe: '1' })
    wiki.forgetSessions()
    expect(await caller.whoAmI()).toBe('127.0.0.1')
  })
})
