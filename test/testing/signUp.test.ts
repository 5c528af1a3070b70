// Sign-up: what it asks for, and accounts for somebody else.
import { describe, expect, it } from 'vitest'
import { createFakeWiki, type FakeWikiFeatures } from '../../src/testing/index.ts'
import { callWiki, type Step, type WireRequestGroup } from './callWiki.ts'

const demo = { username: 'DemoUser', password: 'demo-pass' }
const somebodyElse = { username: 'Newcomer', email: 'new@example.org', realname: '', reason: 'Asked for it' }

async function open(features: Partial<FakeWikiFeatures> = {}, isLoggedIn = false) {
  const wiki = createFakeWiki({ features: { email: true, ...features } })
  const caller = callWiki(wiki)
  if (isLoggedIn) await caller.begin(demo)
  const create = async (values: Record<string, string>): Promise<Step> => {
    const createtoken = await caller.token('createaccount')
    const answer = await caller.post({ action: 'createaccount', createreturnurl: 'https://app.example/', createtoken, ...values })
    return (answer['createaccount'] ?? answer) as Step
  }
  const requests = async (): Promise<readonly WireRequestGroup[]> => {
    const info = await caller.get({ action: 'query', meta: 'authmanagerinfo', amirequestsfor: 'create' })
    return (info as { query: { authmanagerinfo: { requests: WireRequestGroup[] } } }).query.authmanagerinfo.requests
  }
  return { wiki, caller, create, requests }
}

describe('an account for somebody else', () => {
  it('has two ways in, of which one is a mailed password', async () => {
    const { requests } = await open({}, true)
    const ways = (await requests()).map(({ id, required, fields }) => [id.split('\\').at(-1), required, ...Object.keys(fields)])
    expect(ways).toEqual([
      ['TemporaryPasswordAuthenticationRequest', 'primary-required', 'mailpassword'],
      ['PasswordAuthenticationRequest', 'primary-required', 'username', 'password', 'retype'],
      ['UsernameAuthenticationRequest', 'required', 'username'],
      ['UserDataAuthenticationRequest', 'required', 'email', 'realname'],
      ['CreationReasonAuthenticationRequest', 'optional', 'reason'],
    ])
  })

  it('gets a mailed password, which works once and has to be changed', async () => {
    const { wiki, caller, create } = await open({}, true)
    expect(await create({ ...somebodyElse, mailpassword: '1' })).toEqual({ status: 'PASS', username: 'Newcomer' })
    expect(wiki.account('Newcomer')).toMatchObject({ email: 'new@example.org' })
    const [mail] = wiki.mails()
    expect(mail).toMatchObject({ to: 'new@example.org', username: 'Newcomer' })
    expect(await caller.begin({ username: 'Newcomer', password: mail?.temporaryPassword ?? '' })).toMatchObject({ messagecode: 'resetpass-temp-emailed' })
  })

  it('needs an address for a mailed password', async () => {
    const { create } = await open({}, true)
    const values = { ...somebodyElse, email: '', mailpassword: '1' }
    expect(await create(values)).toMatchObject({ status: 'FAIL', messagecode: 'noemailcreate' })
  })

  it('fails for passwords that differ, although one would be mailed', async () => {
    const { create } = await open({}, true)
    const values = { ...somebodyElse, mailpassword: '1', password: 'a', retype: 'b' }
    expect(await create(values)).toMatchObject({ status: 'FAIL', messagecode: 'badretype' })
  })

  it('is not offered to anonymous users, nor where the wiki sends no e-mail', async () => {
    const fields = async (features: Partial<FakeWikiFeatures>, isLoggedIn: boolean) =>
      (await (await open(features, isLoggedIn)).requests()).flatMap((request) => Object.keys(request.fields))
    expect(await fields({}, false)).not.toContain('mailpassword')
    expect(await fields({ email: false }, true)).not.toContain('mailpassword')
  })
})

describe('e-mail and real name', () => {
  const password = { username: 'Newcomer', password: 'long-enough', retype: 'long-enough' }

  it('are kept if both are sent, and lost if only one is', async () => {
    const both = await open()
    await both.create({ ...password, email: 'new@example.org', realname: 'N. Comer' })
    expect(both.wiki.account('Newcomer')).toMatchObject({ email: 'new@example.org', realName: 'N. Comer' })
    const one = await open()
    expect(await one.create({ ...password, email: 'new@example.org' })).toMatchObject({ status: 'PASS' })
    expect(one.wiki.account('Newcomer')).toMatchObject({ email: '', realName: '' })
  })

  it('fail if the address is none', async () => {
    const { create } = await open()
    expect(await create({ ...password, email: 'nobody', realname: '' })).toMatchObject({ messagecode: 'invalidemailaddress' })
  })
})
