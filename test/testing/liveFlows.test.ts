// Flows that go on after something went wrong, or are over: errors, lost answers, processes side by side.
import { describe, expect, it } from 'vitest'
import { createFakeWiki, demoProviders, type FakeWikiFeatures } from '../../src/testing/index.ts'
import { callWiki, type Caller } from './callWiki.ts'

const demo = { username: 'DemoUser', password: 'demo-pass' }
const totpUser = { username: 'TotpUser', password: 'totp-pass' }
const newcomer = { username: 'Newcomer', password: 'long-enough', retype: 'long-enough' }
const back = 'https://app.example/back'

function open(features: Partial<FakeWikiFeatures> = {}) {
  const wiki = createFakeWiki({ features: { providers: demoProviders, ...features } })
  return { wiki, caller: callWiki(wiki) }
}

async function isAlive(caller: Caller, operation: string): Promise<boolean> {
  return (await caller.info(operation)).requests.length > 0
}

function beginSignUp(caller: Caller, values: Record<string, string>) {
  return caller.step('createaccount', { createreturnurl: back, ...values })
}

describe('a flow', () => {
  it('is listed only while it is in progress', async () => {
    const { caller } = open()
    expect(await isAlive(caller, 'login-continue')).toBe(false)
    await caller.begin(totpUser)
    expect(await isAlive(caller, 'login-continue')).toBe(true)
    expect(await isAlive(caller, 'create-continue')).toBe(false)
    await caller.begin(demo)
    expect(await isAlive(caller, 'login-continue')).toBe(false)
  })

  it('ends by an exception, but not by an error of PHP', async () => {
    const { wiki, caller } = open()
    const broken = async (internalError: string) => {
      await caller.begin(totpUser)
      wiki.configure({ internalError })
      await caller.goOn({ OATHToken: '000000' })
      wiki.configure({ internalError: false })
      return isAlive(caller, 'login-continue')
    }
    expect(await broken('TypeError')).toBe(true)
    expect(await broken('UnderflowException')).toBe(false)
  })

  it('of a sign-up survives that another process is creating the account', async () => {
    const { wiki, caller } = open()
    const { redirecttarget = '' } = await beginSignUp(caller, { username: 'Newcomer', labidp1: '1' })
    const returned = Object.fromEntries(new URL(wiki.returnFrom(redirecttarget, { user: 'newcomer' })).searchParams)
    wiki.configure({ namesInProgress: ['Newcomer'] })
    const goOn = () => caller.step('createaccount', { createcontinue: '1', ...returned })
    expect(await goOn()).toMatchObject({ status: 'FAIL', messagecode: 'usernameinprogress' })
    wiki.configure({ namesInProgress: [] })
    expect(await goOn()).toEqual({ status: 'PASS', username: 'Newcomer' })
  })

  it.each(['blocked', 'permissiondenied', 'ratelimited'] as const)('survives a sign-up that is refused: %s', async (refusal) => {
    const { wiki, caller } = open()
    await beginSignUp(caller, { username: 'Newcomer', labidp1: '1' })
    wiki.configure({ signUpRefusal: refusal })
    expect(await beginSignUp(caller, newcomer)).toMatchObject({ status: 'FAIL', messagecode: refusal })
    expect(await isAlive(caller, 'create-continue')).toBe(true)
  })
})

describe('a lost answer', () => {
  it('of a login leaves the browser anonymous, and a code is spent', async () => {
    const { wiki, caller } = open()
    await caller.begin(totpUser)
    const OATHToken = await wiki.totpCode('TotpUser')
    const logintoken = await caller.token()
    wiki.loseAnswer()
    await expect(caller.goOn({ OATHToken, logintoken })).rejects.toThrow(TypeError)
    expect(await caller.whoAmI()).toBe('127.0.0.1')
    expect(await caller.goOn({ logintoken })).toMatchObject({ error: { code: 'badtoken' } })
    await caller.begin(totpUser)
    expect(await caller.goOn({ OATHToken })).toMatchObject({ messagecode: 'oathauth-login-failed' })
  })

  it.each(['body', 'half'] as const)('of a login whose headers arrived leaves the user logged in: %s', async (lost) => {
    const { wiki, caller } = open()
    const logintoken = await caller.token()
    wiki.loseAnswer(lost)
    await expect(caller.begin({ ...demo, logintoken })).rejects.toThrow()
    expect(await caller.whoAmI()).toBe('DemoUser')
    expect(await caller.goOn({ logintoken })).toMatchObject({ error: { code: 'badtoken' } })
    expect(await caller.goOn({})).toMatchObject({ status: 'FAIL', messagecode: 'authmanager-authn-not-in-progress' })
  })

  it('of a sign-up leaves an account that was registered just now', async () => {
    const now = Date.UTC(2026, 4, 1, 12)
    const wiki = createFakeWiki({ now: () => now })
    const caller = callWiki(wiki)
    const createtoken = await caller.token('createaccount')
    wiki.loseAnswer()
    await expect(beginSignUp(caller, { ...newcomer, createtoken })).rejects.toThrow(TypeError)
    const goOn = await caller.step('createaccount', { createcontinue: '1', createtoken })
    expect(goOn).toMatchObject({ messagecode: 'authmanager-create-not-in-progress' })
    expect(await beginSignUp(caller, newcomer)).toMatchObject({ messagecode: 'userexists' })
    const users = await caller.get({ action: 'query', list: 'users', ususers: 'newcomer', usprop: 'registration' })
    expect(users).toMatchObject({ query: { users: [{ name: 'Newcomer', registration: '2026-05-01T12:00:00Z' }] } })
  })

  it('of linking leaves the link', async () => {
    const { wiki, caller } = open()
    await caller.begin(demo)
    const { redirecttarget = '' } = await caller.step('linkaccount', { linkreturnurl: back, labidp1: '1' })
    const returned = Object.fromEntries(new URL(wiki.returnFrom(redirecttarget, { user: 'dave' })).searchParams)
    expect((await caller.info('unlink')).requests).toEqual([])
    wiki.loseAnswer()
    await expect(caller.step('linkaccount', { linkcontinue: '1', ...returned })).rejects.toThrow(TypeError)
    const again = await caller.step('linkaccount', { linkcontinue: '1', ...returned })
    expect(again).toMatchObject({ messagecode: 'authmanager-link-not-in-progress' })
    expect((await caller.info('unlink')).requests).toHaveLength(1)
  })

  it('is one answer to a POST, and of one browser', async () => {
    const { wiki, caller } = open()
    wiki.loseAnswer()
    expect(await caller.whoAmI()).toBe('127.0.0.1')
    await expect(caller.begin(demo)).rejects.toThrow(TypeError)
    expect(await caller.begin(demo)).toMatchObject({ status: 'PASS' })
  })
})

describe('a temporary account', () => {
  const asTemporary = async () => {
    const wiki = createFakeWiki({ users: [{ name: '~2026-1', password: 'p', isTemporary: true }, { name: 'DemoUser', password: 'p' }] })
    const caller = callWiki(wiki)
    await caller.begin({ username: '~2026-1', password: 'p' })
    return caller
  }

  it('is known, but not to linking', async () => {
    const caller = await asTemporary()
    const { query } = (await caller.get({ action: 'query', meta: 'userinfo' })) as { query: { userinfo: object } }
    expect(query.userinfo).toEqual({ id: 1, name: '~2026-1', temp: true })
    expect(await caller.token('csrf')).not.toBe('+\\')
    const sensitive = await caller.info('link', { amisecuritysensitiveoperation: 'LinkAccounts' })
    expect(sensitive.securitysensitiveoperationstatus).toBe('reauth')
    expect(await caller.step('linkaccount', { linkreturnurl: back })).toMatchObject({ error: { code: 'notloggedin' } })
    const asserted = await caller.get({ action: 'query', meta: 'userinfo', assert: 'user' })
    expect(asserted).toHaveProperty('query')
  })

  it('is not asked for a reason at sign-up', async () => {
    const fields = (await (await asTemporary()).info('create')).requests.flatMap((request) => Object.keys(request.fields))
    expect(fields).not.toContain('reason')
  })

  it.each([
    ['succeeds', newcomer, 'PASS'],
    ['fails at once', { username: 'DemoUser' }, 'FAIL'],
  ])('ends when a sign-up begins, which %s', async (_, values, status) => {
    const caller = await asTemporary()
    expect(await beginSignUp(caller, values)).toMatchObject({ status })
    expect(await caller.whoAmI()).toBe('127.0.0.1')
    expect(await caller.token('csrf')).toBe('+\\')
  })

  it('ends with a login', async () => {
    const caller = await asTemporary()
    await caller.begin({ username: 'DemoUser', password: 'p' })
    expect(await caller.whoAmI()).toBe('DemoUser')
  })
})
