// The new login that a security-sensitive operation asks for, also as MediaWiki 1.47 does it.
import { describe, expect, it } from 'vitest'
import { createFakeWiki, demoProviders, type FakeUser, type FakeWikiFeatures } from '../../src/testing/index.ts'
import { callWiki, type Caller, type Step, type WireRequestGroup } from './callWiki.ts'

const users: readonly FakeUser[] = [
  { name: 'Ann', password: 'p' },
  {
    name: 'Ben',
    password: 'p',
    totp: { secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', recoveryCodes: ['AAAA2222BBBB3333'] },
    passkeys: [{ id: 'a2V6', publicKey: '' }],
    secondFactors: ['totp', 'recoverycodes', 'webauthn'],
  },
  { name: 'Cara', password: 'p', passkeys: [{ id: 'a2V5', publicKey: '' }] },
]

/** The answer of the key to the challenge of that step. */
function answerOf({ requests = [] }: Step): string {
  const { challenge } = JSON.parse(String(requests[0]?.fields['auth_info']?.value)) as { challenge: string }
  const client = btoa(JSON.stringify({ type: 'webauthn.get', challenge, origin: 'https://wiki.example' }))
  return JSON.stringify({ id: 'a2V5', response: { clientDataJSON: client } })
}

async function loggedIn(username: string, features: Partial<FakeWikiFeatures>, now = () => Date.now()) {
  const wiki = createFakeWiki({ users, features: { providers: demoProviders, methodChoice: true, ...features }, now })
  const caller = callWiki(wiki)
  const asked = await caller.begin({ username, password: 'p', rememberMe: '1' })
  if (username === 'Ben') await caller.goOn({ OATHToken: await wiki.totpCode(username) })
  if (username === 'Cara') await caller.goOn({ credential: answerOf(asked) })
  expect(await caller.whoAmI()).toBe(username)
  return { wiki, caller }
}

async function linking(caller: Caller): Promise<string> {
  const sensitive = { amisecuritysensitiveoperation: 'LinkAccounts' }
  return (await caller.info('link', sensitive)).securitysensitiveoperationstatus ?? ''
}

describe('a fresh login', () => {
  it('is asked for by a session that was restored, and cannot be had where nobody can log in', async () => {
    const { wiki, caller } = await loggedIn('Ann', {})
    expect(await linking(caller)).toBe('ok')
    wiki.forgetSessions()
    expect(await caller.whoAmI()).toBe('Ann')
    expect(await linking(caller)).toBe('reauth')
    wiki.configure({ canAuthenticateNow: false })
    expect(await linking(caller)).toBe('fail')
    const linkreturnurl = 'https://app.example/'
    expect(await caller.step('linkaccount', { linkreturnurl })).toMatchObject({ error: { code: 'cannotreauthenticate' } })
  })

  it('is asked for when linking goes on, which then can still go on', async () => {
    const { wiki, caller } = await loggedIn('Ann', {})
    const linkreturnurl = 'https://app.example/'
    const { redirecttarget = '' } = await caller.step('linkaccount', { linkreturnurl, labidp1: '1' })
    const returned = Object.fromEntries(new URL(wiki.returnFrom(redirecttarget, { user: 'ann' })).searchParams)
    wiki.configure({ reauthenticateAfterSeconds: -1 })
    const goOn = () => caller.step('linkaccount', { linkcontinue: '1', ...returned })
    expect(await goOn()).toMatchObject({ error: { code: 'reauthenticate' } })
    wiki.configure({ reauthenticateAfterSeconds: 3600 })
    expect(await goOn()).toEqual({ status: 'PASS' })
  })
})

const elevated = { elevatedSecurity: true, reauthenticateAfterSeconds: -1 }
const reauthenticate = { loginreauthenticate: 'LinkAccounts' }

const ask = async (caller: Caller) => (await caller.info('login', { amireauthenticate: 'LinkAccounts' })).requests
const tokenIn = (requests: readonly WireRequestGroup[] = []): Record<string, string> => {
  const value = requests.find(({ fields }) => fields['elevatedSecurityToken'])?.fields['elevatedSecurityToken']?.value
  return { elevatedSecurityToken: String(value) }
}
const missing = { status: 'FAIL', messagecode: 'authmanager-elevatedsecurity-missing-token' }

describe('a fresh login of 1.47', () => {
  it('needs the token that was asked for, in the body, and no older than five minutes', async () => {
    let time = 1_700_000_000_000
    const { caller } = await loggedIn('Ann', elevated, () => time)
    const login = { ...reauthenticate, username: 'Ann', password: 'p' }
    expect(await caller.begin(login)).toMatchObject(missing)
    const old = tokenIn(await ask(caller))
    time += 301_000
    const invalid = { status: 'FAIL', messagecode: 'authmanager-elevatedsecurity-invalid-token' }
    expect(await caller.begin({ ...login, ...old })).toMatchObject(invalid)
    expect(await caller.begin({ ...login, ...tokenIn(await ask(caller)) })).toEqual({ status: 'PASS', username: 'Ann' })
    expect(await linking(caller)).toBe('ok')
  })

  it('asks those with a second factor for it at once, and not for recovery codes', async () => {
    const { wiki, caller } = await loggedIn('Ben', { ...elevated, providers: [] })
    const requests = await ask(caller)
    expect(requests.map(({ required, fields }) => [required, ...Object.keys(fields)])).toEqual([
      ['primary-required', 'OATHToken'],
      ['primary-required', 'newModule'],
      ['primary-required', 'username', 'password'],
      ['optional', 'rememberMe'],
      ['required', 'elevatedSecurityToken'],
    ])
    expect(requests[1]).toMatchObject({ metadata: { currentModule: 'totp', allowedModules: ['totp', 'webauthn'] } })
    const OATHToken = await wiki.totpCode('Ben', 1)
    const passed = await caller.begin({ ...reauthenticate, ...tokenIn(requests), OATHToken })
    expect(passed).toEqual({ status: 'PASS', username: 'Ben' })
    expect(await linking(caller)).toBe('ok')
  })

  it('needs the token when the method is switched, and with every later post', async () => {
    const { wiki, caller } = await loggedIn('Ben', elevated)
    const token = tokenIn(await ask(caller))
    expect(await caller.begin({ ...reauthenticate, newModule: 'webauthn' })).toMatchObject(missing)
    const key = await caller.begin({ ...reauthenticate, ...token, newModule: 'webauthn' })
    expect(names(key)).toEqual(['auth_info', 'credential', 'newModule', 'elevatedSecurityToken'])
    const code = await caller.goOn({ ...tokenIn(key.requests), newModule: 'totp' })
    expect(names(code)).toEqual(['OATHToken', 'newModule', 'elevatedSecurityToken'])
    expect(await caller.goOn({ ...tokenIn(code.requests), OATHToken: '000000' })).toMatchObject({ status: 'UI' })
    expect(await caller.goOn({ OATHToken: await wiki.totpCode('Ben', 1) })).toMatchObject(missing)
  })

  it('passes with the key that was asked for at once', async () => {
    const { caller } = await loggedIn('Cara', elevated)
    const requests = await ask(caller)
    const answer = { ...reauthenticate, ...tokenIn(requests), credential: answerOf({ status: 'UI', requests }) }
    expect(await caller.begin(answer)).toEqual({ status: 'PASS', username: 'Cara' })
  })
})

function names({ requests = [] }: Step): readonly string[] {
  return requests.flatMap(({ fields }) => Object.keys(fields))
}
