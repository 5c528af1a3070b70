// Each demo account does what its description says.
import { describe, expect, it } from 'vitest'
import { createFakeWiki, demoAccounts, demoProviders } from '../../src/testing/index.ts'
import { callWiki } from './callWiki.ts'

const credentials = (username: string) => {
  const { password } = demoAccounts.find((account) => account.username === username)!
  return { username, password }
}

describe('a fake wiki without options', () => {
  it('has the demo accounts', () => {
    expect(createFakeWiki().userNames()).toEqual(demoAccounts.map(({ username }) => username))
  })

  it('logs DemoUser in with only a password', async () => {
    const caller = callWiki(createFakeWiki())
    expect(await caller.begin(credentials('DemoUser'))).toEqual({ status: 'PASS', username: 'DemoUser' })
    expect(await caller.whoAmI()).toBe('DemoUser')
  })

  it('makes the first letter of a name upper case, and underscores spaces', async () => {
    const wiki = createFakeWiki({ users: [{ name: 'Some Body', password: 'x' }] })
    const answer = await callWiki(wiki).begin({ username: ' some_Body ', password: 'x' })
    expect(answer).toEqual({ status: 'PASS', username: 'Some Body' })
  })

  it('asks TotpUser for the current code', async () => {
    const wiki = createFakeWiki()
    const caller = callWiki(wiki)
    expect(await caller.begin(credentials('TotpUser'))).toMatchObject({ status: 'UI', messagecode: 'oathauth-auth-ui' })
    expect(await caller.goOn({ OATHToken: await wiki.totpCode('TotpUser') })).toMatchObject({ status: 'PASS' })
  })

  it('asks CaptchaUser for a captcha after two failures if captchas are on', async () => {
    const wiki = createFakeWiki({ features: { captcha: 'question' } })
    const caller = callWiki(wiki)
    await caller.begin({ username: 'CaptchaUser', password: 'no' })
    expect(await caller.fields()).not.toHaveProperty('captchaWord')
    await caller.begin({ username: 'CaptchaUser', password: 'no' })
    expect(await caller.fields()).toHaveProperty('captchaWord')
  })

  it('lets SoftExpired skip the change', async () => {
    const caller = callWiki(createFakeWiki())
    expect(await caller.begin(credentials('SoftExpired'))).toMatchObject({ messagecode: 'resetpass-expired-soft' })
    expect(await caller.goOn({ skipReset: '' })).toMatchObject({ status: 'PASS' })
  })

  it('makes HardExpired choose a new password, which is stored', async () => {
    const wiki = createFakeWiki()
    const caller = callWiki(wiki)
    expect(await caller.begin(credentials('HardExpired'))).toMatchObject({ messagecode: 'resetpass-expired' })
    expect(await caller.goOn({ password: 'new', retype: 'other' })).toMatchObject({ messagecode: 'badretype' })
    expect(await caller.goOn({ password: 'new', retype: 'new' })).toMatchObject({ status: 'PASS' })
    const again = callWiki(wiki, wiki.openBrowser())
    expect(await again.begin({ username: 'HardExpired', password: 'new' })).toMatchObject({ status: 'PASS' })
  })

  it('asks FieldsUser for every type of field', async () => {
    const { requests } = await callWiki(createFakeWiki()).begin(credentials('FieldsUser'))
    const types = requests!.flatMap(({ fields }) => Object.values(fields)).map(({ type }) => type)
    expect(new Set(types)).toEqual(
      new Set(['null', 'string', 'password', 'select', 'checkbox', 'multiselect', 'button', 'hidden']),
    )
  })

  it('refuses BlockedUser only if a block disables the login', async () => {
    const wiki = createFakeWiki()
    expect(await callWiki(wiki).begin(credentials('BlockedUser'))).toMatchObject({ status: 'PASS' })
    wiki.configure({ blockDisablesLogin: true })
    const refused = await callWiki(wiki, wiki.openBrowser()).begin(credentials('BlockedUser'))
    expect(refused).toMatchObject({ status: 'FAIL', messagecode: 'login-userblocked' })
  })

  it('logs LinkedUser in at an identity provider', async () => {
    const wiki = createFakeWiki({ features: { providers: demoProviders } })
    const caller = callWiki(wiki)
    const { redirecttarget } = await caller.begin({ labidp1: '1' })
    const back = new URL(wiki.returnFrom(redirecttarget!, { user: 'alice' }))
    expect(back.origin).toBe('https://app.example')
    const answer = await caller.goOn(Object.fromEntries(back.searchParams))
    expect(answer).toEqual({ status: 'PASS', username: 'LinkedUser' })
  })
})
