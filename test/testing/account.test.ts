// Changed, removed and forgotten passwords, as far as they take time, mails or accounts that the scenarios of test/wiki have not.
import { describe, expect, it } from 'vitest'
import { createFakeWiki, stockFeatures, type FakeUser, type FakeWikiFeatures } from '../../src/testing/index.ts'
import { callWiki } from './callWiki.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

const ann: FakeUser = { name: 'Ann', password: 'first of all', email: 'ann@example.org' }
const bob: FakeUser = { name: 'Bob', password: 'second to none', email: 'bob@example.org' }
const temp: FakeUser = { name: 'Temp', password: 'not for long', isTemporary: true }

function open(features: Partial<FakeWikiFeatures> = {}) {
  const clock = { ms: Date.UTC(2026, 0, 1) }
  const wiki = createFakeWiki({ users: [ann, bob, temp], features: { email: true, ...features }, now: () => clock.ms })
  const caller = callWiki(wiki)
  const reset = (values: Record<string, string>) => caller.post({ action: 'resetpassword', token: '+\\', ...values })
  return { wiki, caller, reset, wait: (ms: number) => void (clock.ms += ms) }
}

const done = { resetpassword: { status: 'success' } }

function refusal(code: string) {
  return expect.objectContaining({ error: expect.objectContaining({ code }) as unknown }) as unknown
}

describe('a mail with a new password', () => {
  it('tells whom it is for, and when it was sent', async () => {
    const { wiki, reset, wait } = open()
    wait(5000)
    expect(await reset({ user: 'ann' })).toEqual(done)
    expect(wiki.mails()).toEqual([
      { to: 'ann@example.org', username: 'Ann', temporaryPassword: expect.any(String) as string, sentAt: Date.UTC(2026, 0, 1) + 5000 },
    ])
  })

  it('has a password that is long enough for the policy', async () => {
    const passwordPolicy = { ...stockFeatures.passwordPolicy, minimalPasswordLength: 30 }
    const { wiki, reset } = open({ passwordPolicy })
    await reset({ user: 'Ann' })
    expect(wiki.mails()[0]?.temporaryPassword.length).toBeGreaterThanOrEqual(30)
  })

  it('can be used for a week', async () => {
    const { wiki, caller, reset, wait } = open()
    await reset({ user: 'Ann' })
    const values = { username: 'Ann', password: wiki.mails()[0]?.temporaryPassword ?? '' }
    wait(7 * dayMs - 1)
    expect(await caller.begin(values)).toMatchObject({ messagecode: 'resetpass-temp-emailed' })
    wait(1)
    expect(await caller.begin(values)).toMatchObject({ messagecode: 'wrongpassword' })
  })

  it('goes out once a day to an account', async () => {
    const { wiki, reset, wait } = open()
    await reset({ user: 'Ann' })
    wait(dayMs - 1)
    expect(await reset({ user: 'Ann' })).toEqual(done)
    expect(wiki.mails()).toHaveLength(1)
    wait(1)
    await reset({ user: 'Ann' })
    expect(wiki.mails()).toHaveLength(2)
  })

  it('can be asked for five times an hour from an IP address', async () => {
    const { wiki, reset, wait } = open()
    for (let time = 0; time < 5; time += 1) await reset({ user: 'Nobody' })
    expect(await reset({ user: 'Ann' })).toEqual(done)
    expect(wiki.mails()).toEqual([])
    wait(hourMs)
    await reset({ user: 'Ann' })
    expect(wiki.mails()).toHaveLength(1)
  })

  it('is counted by IP address for a temporary account, too', async () => {
    const { wiki, caller, reset } = open()
    await caller.begin({ username: 'Temp', password: 'not for long' })
    const token = await caller.token('csrf')
    for (let time = 0; time < 5; time += 1) await reset({ user: 'Nobody', token })
    await reset({ user: 'Ann', token })
    expect(wiki.mails()).toEqual([])
  })

  it('is refused where another provider keeps the passwords', async () => {
    const { reset } = open({ localPasswords: false })
    expect(await reset({ user: 'Ann' })).toEqual(refusal('resetpass_forbidden-reason'))
  })
})

describe('a change of what one can log in with', () => {
  it('is nothing for a temporary account', async () => {
    const { caller } = open()
    await caller.begin({ username: 'Temp', password: 'not for long' })
    const token = await caller.token('csrf')
    const change = { action: 'changeauthenticationdata', changeauthrequest: 'x', changeauthtoken: token }
    expect(await caller.post(change)).toEqual(refusal('notloggedin'))
    const removal = { action: 'removeauthenticationdata', request: 'x', token }
    expect(await caller.post(removal)).toEqual(refusal('notloggedin'))
  })

  it('needs another login where that is not possible, and says so', async () => {
    const { wiki, caller } = open()
    await caller.begin({ username: 'Ann', password: 'first of all' })
    wiki.configure({ canAuthenticateNow: false, reauthenticateAfterSeconds: -1 })
    const removal = { action: 'removeauthenticationdata', request: 'x', token: await caller.token('csrf') }
    expect(await caller.post(removal)).toEqual(refusal('cannotreauthenticate'))
  })

  it('makes an expired password good again', async () => {
    const wiki = createFakeWiki({ users: [{ ...ann, passwordExpired: 'soft' }] })
    const caller = callWiki(wiki)
    await caller.begin({ username: 'Ann', password: 'first of all' })
    await caller.goOn({ skipReset: '1' })
    const changed = await caller.post({
      action: 'changeauthenticationdata',
      changeauthrequest: 'MediaWiki\\Auth\\PasswordAuthenticationRequest',
      changeauthtoken: await caller.token('csrf'),
      password: 'better',
      retype: 'better',
    })
    expect(changed).toEqual({ changeauthenticationdata: { status: 'success' } })
    const again = callWiki(wiki, wiki.openBrowser())
    expect(await again.begin({ username: 'Ann', password: 'better' })).toMatchObject({ status: 'PASS' })
  })
})

describe('a password policy', () => {
  it('counts bytes', async () => {
    const passwordPolicy = { ...stockFeatures.passwordPolicy, minimalPasswordLength: 8 }
    const { caller } = open({ passwordPolicy })
    const validity = async (password: string) => (await caller.post({ action: 'validatepassword', password }))['validatepassword']
    expect(await validity('äöüß')).toEqual({ validity: 'Good' })
    expect(await validity('aous')).toMatchObject({ validity: 'Change' })
  })

  it('asks nothing of a password as the wiki comes', async () => {
    const { caller } = open()
    const answer = await caller.post({ action: 'validatepassword', user: 'Newcomer', password: 'n' })
    expect(answer).toEqual({ validatepassword: { validity: 'Good' } })
  })

  it('can change while the wiki runs', async () => {
    const { wiki, caller } = open()
    const passwordPolicy = { ...stockFeatures.passwordPolicy, passwordCannotBeSubstringInUsername: true }
    wiki.configure({ passwordPolicy })
    const answer = await caller.post({ action: 'validatepassword', user: 'Newcomer', password: 'NEW' })
    expect(answer).toMatchObject({ validatepassword: { validity: 'Change' } })
  })
})
