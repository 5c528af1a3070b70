// Which requests count of what was posted. Nothing is enforced beyond that: each provider looks at what is there.
import { describe, expect, it } from 'vitest'
import { createFakeWiki, type FakeWikiFeatures } from '../../src/testing/index.ts'
import { callWiki } from './callWiki.ts'

const demo = { username: 'DemoUser', password: 'demo-pass' }
const password = 'MediaWiki\\Auth\\PasswordAuthenticationRequest'
const remember = 'MediaWiki\\Auth\\RememberMeAuthenticationRequest'
const noPrimary = { status: 'FAIL', messagecode: 'authmanager-authn-no-primary' }

function open(features: Partial<FakeWikiFeatures> = {}) {
  const wiki = createFakeWiki({ features })
  return { wiki, caller: callWiki(wiki) }
}

describe('requests that are named', () => {
  it('count alone, by their exact ids', async () => {
    const { caller } = open()
    expect(await caller.begin({ ...demo, loginrequests: '' })).toMatchObject(noPrimary)
    expect(await caller.begin({ ...demo, loginrequests: password.toLowerCase() })).toMatchObject(noPrimary)
    expect(await caller.begin({ ...demo, loginrequests: password })).toMatchObject({ status: 'PASS' })
  })

  it('leave out "remember me" unless it is among them', async () => {
    const isRemembered = async (loginrequests: string) => {
      const { wiki, caller } = open()
      await caller.begin({ ...demo, rememberMe: '1', loginrequests })
      wiki.forgetSessions()
      return (await caller.whoAmI()) === 'DemoUser'
    }
    expect(await isRemembered(password)).toBe(false)
    expect(await isRemembered(`${password}|${remember}`)).toBe(true)
  })
})

describe('a request counts', () => {
  const complete = {
    labstring: 'x',
    labstringopt: '',
    labpassword: 'p',
    labselect: '',
    labcheck: '1',
    labhidden: 'keep-me-123',
  }
  const answer = async (change: Record<string, string>, absent = '') => {
    const { caller } = open()
    await caller.begin({ username: 'FieldsUser', password: 'fields-pass' })
    const entries = Object.entries({ ...complete, ...change }).filter(([name]) => name !== absent)
    return (await caller.goOn(Object.fromEntries(entries))).messagecode
  }
  const counts = 'labproviders-step2'
  const isDropped = 'A_required_field_was_left_empty_'

  it.each([
    ['complete, without a choice in a list', {}],
    ['with the empty text in a list', { labmulti: '' }],
    ['with a choice', { labmulti: '2' }],
  ])('%s', async (_, change) => {
    expect(await answer(change)).toBe(counts)
  })

  it.each([
    ['a text that may not stay empty is empty', { labstring: '' }],
    ['a choice is unknown', { labselect: 'c' }],
    ['a choice in a list is unknown', { labmulti: '0|2' }],
  ])('not if %s', async (_, change) => {
    expect(await answer(change)).toBe(isDropped)
  })

  it.each([
    ['a text that may stay empty', 'labstringopt'],
    ['a hidden field', 'labhidden'],
    ['a box that has to be ticked', 'labcheck'],
  ])('not without %s', async (_, absent) => {
    expect(await answer({}, absent)).toBe(isDropped)
  })

  it('not if a choice that has to be made is empty', async () => {
    const { caller } = open({ domains: ['This wiki'] })
    expect(await caller.begin({ ...demo, domain: '' })).toMatchObject(noPrimary)
    expect(await caller.begin({ ...demo, domain: 'This wiki' })).toMatchObject({ status: 'PASS' })
  })
})

describe('what is required', () => {
  it('is one of several at begin, and everything of a provider in a later step', async () => {
    const { caller } = open({ providers: [{ id: 'corp', label: 'Corp', kind: 'pluggable' }] })
    const begin = (await caller.info('login')).requests.map(({ required }) => required)
    expect(begin).toEqual(['primary-required', 'primary-required', 'optional'])
    expect((await caller.begin({ pluggableauthlogin0: '1' })).requests).toMatchObject([{ required: 'required' }])
  })

  it('has no labels without messages', async () => {
    const { caller } = open()
    const { username } = (await caller.info('login', { amimessageformat: 'none' })).requests[0]!.fields
    expect(username).toEqual({ type: 'string', optional: false, sensitive: false })
  })
})

describe('an attempt', () => {
  it('counts at begin alone, and by address if there is no name', async () => {
    const { wiki, caller } = open({ throttle: { attempts: 2, seconds: 300 } })
    await caller.begin({})
    await caller.begin({})
    expect(await caller.begin({ loginmessageformat: 'raw' })).toMatchObject({
      messagecode: 'login-throttled',
      message: { key: 'login-throttled', params: [{ duration: 300 }] },
    })
    const totp = callWiki(wiki, wiki.openBrowser({ headers: { 'X-Forwarded-For': '203.0.113.8' } }))
    await totp.begin({ username: 'TotpUser', password: 'totp-pass' })
    for (const OATHToken of ['1', '2', '3', '4']) await totp.goOn({ OATHToken })
    expect(await totp.goOn({ OATHToken: '5' })).toMatchObject({ messagecode: 'oathauth-login-failed' })
  })
})
