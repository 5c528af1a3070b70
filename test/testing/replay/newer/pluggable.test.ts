// Logins of an extension like PluggableAuth, compared with the answers of MediaWiki 1.45, and directory logins.
import { describe, expect, it } from 'vitest'
import { createFakeWiki, type FakeProvider, type FakeUser, type FakeWikiFeatures } from '../../../../src/testing/index.ts'
import { callWiki } from '../../callWiki.ts'
import { expectRecorded, hasNewerRecordings } from './recordings.ts'

const users: readonly FakeUser[] = [
  { name: 'Alice', password: 'local', directoryPassword: 'of the directory', linkedAccounts: { corp: 'alice' } },
]
const corp: FakeProvider = { id: 'corp', label: 'Log in with Corp SSO', kind: 'pluggable' }
const partner: FakeProvider = { id: 'partner', label: 'Partner', kind: 'pluggable' }
const library: FakeProvider = { id: 'library', label: 'Log in with the library', kind: 'directory' }

function open(features: Partial<FakeWikiFeatures>) {
  const wiki = createFakeWiki({ users, features })
  return { wiki, caller: callWiki(wiki) }
}

function ask(caller: ReturnType<typeof callWiki>, operation: string): Promise<Record<string, unknown>> {
  return caller.get({ action: 'query', meta: 'authmanagerinfo', amirequestsfor: operation })
}

describe.skipIf(!hasNewerRecordings)('a login by PluggableAuth, as recorded', () => {
  it('has buttons beside the password, a request without fields, and passes [141, 147, 148]', async () => {
    const { wiki, caller } = open({ providers: [corp, partner] })
    expectRecorded(141, await ask(caller, 'login'))
    const { redirecttarget = '' } = await caller.begin({ pluggableauthlogin0: '1' })
    expectRecorded(147, await ask(caller, 'login-continue'))
    wiki.returnFrom(redirecttarget, { user: 'alice' })
    expectRecorded(148, { clientlogin: await caller.goOn({}) })
  })
})

describe('a login by PluggableAuth', () => {
  it('fails if the request without fields is not among those named', async () => {
    const { wiki, caller } = open({ providers: [corp] })
    const { redirecttarget = '', requests = [] } = await caller.begin({ pluggableauthlogin0: '1' })
    wiki.returnFrom(redirecttarget, { user: 'alice' })
    const failed = { status: 'FAIL', messagecode: 'pluggableauth-authentication-workflow-failure' }
    expect(await caller.goOn({ loginrequests: 'MediaWiki\\Auth\\PasswordAuthenticationRequest' })).toMatchObject(failed)
    wiki.returnFrom((await caller.begin({ pluggableauthlogin0: '1' })).redirecttarget ?? '', { user: 'alice' })
    expect(await caller.goOn({ loginrequests: requests[0]!.id })).toEqual({ status: 'PASS', username: 'Alice' })
  })

  it('can be the only one, and gives an account to somebody new', async () => {
    const { wiki, caller } = open({ providers: [corp], localPasswords: false })
    expect(Object.keys(await caller.fields())).toEqual(['pluggableauthlogin0', 'rememberMe'])
    wiki.returnFrom((await caller.begin({ pluggableauthlogin0: '1' })).redirecttarget ?? '', { user: 'newcomer' })
    expect(await caller.goOn({})).toEqual({ status: 'PASS', username: 'Newcomer' })
    expect(await caller.whoAmI()).toBe('Newcomer')
  })

  it('offers nothing to link, although the wiki says that accounts can be linked', async () => {
    const { caller } = open({ providers: [corp] })
    await caller.begin({ username: 'Alice', password: 'local' })
    expect(await ask(caller, 'link')).toMatchObject({ query: { authmanagerinfo: { canlinkaccounts: true, requests: [] } } })
  })
})

describe('a directory', () => {
  const right = { username: 'alice', password: 'of the directory' }
  const noPrimary = { status: 'FAIL', messagecode: 'authmanager-authn-no-primary' }
  const passed = { status: 'PASS', username: 'Alice' }

  it('asks for name and password in the request of its button, which is one way among others', async () => {
    const { query } = (await ask(open({ providers: [library] }).caller, 'login')) as {
      query: { authmanagerinfo: { requests: { required: string; fields: object }[] } }
    }
    expect(query.authmanagerinfo.requests.map(({ required, fields }) => [required, ...Object.keys(fields)])).toEqual([
      ['primary-required', 'username', 'password'],
      ['primary-required', 'username', 'password', 'pluggableauthlogin0'],
      ['optional', 'rememberMe'],
    ])
  })

  it('lets nobody in without its button', async () => {
    const { caller } = open({ providers: [library], localPasswords: false })
    expect(await caller.begin(right)).toMatchObject(noPrimary)
    expect(await caller.begin({ ...right, pluggableauthlogin0: '' })).toEqual(passed)
  })

  it('has its own password beside that of the wiki, and the button decides', async () => {
    const { caller } = open({ providers: [library] })
    const wrong = { status: 'FAIL', messagecode: 'wrongpassword' }
    expect(await caller.begin(right)).toMatchObject(wrong)
    expect(await caller.begin({ ...right, pluggableauthlogin0: '1' })).toEqual(passed)
    expect(await caller.begin({ ...right, password: 'local', pluggableauthlogin0: '1' })).toMatchObject(wrong)
    expect(await caller.begin({ ...right, password: 'local' })).toEqual(passed)
  })

  it('can redirect through a page of the wiki', async () => {
    const { wiki, caller } = open({ providers: [{ ...library, returns: 'nothing' }] })
    const visit = async (values: Record<string, string>) => {
      const { redirecttarget: url = '' } = await caller.begin({ ...values, pluggableauthlogin0: '1' })
      expect(await caller.goOn({})).toMatchObject({ error: { code: 'internal_api_error_TypeError' } })
      const page = await wiki.handle({ method: 'GET', url, headers: {}, body: '' })
      expect(page.headers['location']).toBe('https://app.example/back')
      return caller.goOn({})
    }
    expect(await visit(right)).toEqual(passed)
    expect(await visit({ ...right, password: 'wrong' })).toMatchObject({ status: 'FAIL' })
  })
})
