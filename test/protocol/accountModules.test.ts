// The modules without steps: what is asked and posted for a new password, and how a refusal is told from a fault of the session.
import { describe, expect, it } from 'vitest'
import { createAuthClient } from '../../src/protocol.ts'
import { scriptedWiki, type ScriptedAnswer } from './scriptedWiki.ts'

const api = 'https://wiki.example/w/api.php'
const csrf = { query: { tokens: { csrftoken: 'token-1' } } }
const refused = (code: string) => ({ errors: [{ code, text: 'No.', module: 'x' }] })
const routes = (...names: readonly string[]) => ({
  paraminfo: { modules: [{ name: 'resetpassword', parameters: [...names, 'token'].map((name) => ({ index: 1, name, type: 'user' })) }] },
})
const clientOf = (...answers: readonly ScriptedAnswer[]) => {
  const wiki = scriptedWiki(answers)
  return { wiki, client: createAuthClient({ api, fetch: wiki.fetch }) }
}

describe('a password reset', () => {
  it.each([
    ['a name or an address', ['user', 'email'], ['username', 'email']],
    ['a name alone', ['user'], ['username']],
    ['an address alone', ['email'], ['email']],
    ['nothing', [], []],
  ])('asks for what the wiki takes: %s', async (_, parameters, names) => {
    const { client, wiki } = clientOf(routes(...parameters))
    const info = await client.info('resetpassword')
    expect(info).toMatchObject({ kind: 'info', requests: names.map((name) => ({ required: 'primary-required', fields: [{ name, type: 'string' }] })) })
    expect(wiki.calls).toHaveLength(1)
    expect(wiki.calls[0]).toMatchObject({ method: 'GET', query: { action: 'paraminfo', modules: 'resetpassword' } })
  })

  it('asks for nothing where the wiki has no such module', async () => {
    const { client } = clientOf({ paraminfo: { modules: [] } })
    expect(await client.info('resetpassword')).toMatchObject({ kind: 'info', requests: [] })
  })

  it.each([[{}], [{ paraminfo: {} }], [{ paraminfo: { modules: 'x' } }]])('takes %j for no answer', async (body) => {
    const { client } = clientOf(body)
    expect(await client.info('resetpassword')).toMatchObject({ kind: 'malformed', path: 'paraminfo.modules' })
  })

  it.each([
    [[['username', 'Ada'], ['email', '']], { user: 'Ada' }, 'email'],
    [[['username', ' '], ['email', 'ada@example.org']], { email: 'ada@example.org' }, 'user'],
  ] as const)('posts %j without what is empty', async (fields, posted, absent) => {
    const { client, wiki } = clientOf(csrf, { resetpassword: { status: 'success' } })
    expect(await client.begin('resetpassword', { fields, returnUrl: 'https://app.example/' })).toEqual({ kind: 'passed', username: undefined })
    expect(wiki.calls[1]).toMatchObject({ method: 'POST', body: { action: 'resetpassword', token: 'token-1', ...posted } })
    expect(wiki.calls[1]?.body).not.toHaveProperty(absent)
    expect(wiki.calls[1]?.body).not.toHaveProperty('returnurl')
  })

  it('posts nothing that the wiki did not ask for', async () => {
    const { client, wiki } = clientOf(csrf, { resetpassword: { status: 'success' } })
    await client.begin('resetpassword', { fields: [['username', 'Ada'], ['capture', 'x']], returnUrl: 'https://app.example/' })
    expect(wiki.calls[1]?.body).toEqual({ action: 'resetpassword', token: 'token-1', user: 'Ada', format: 'json', formatversion: '2', errorformat: 'plaintext' })
  })

  it('has a form like that of any module', async () => {
    const { client } = clientOf(routes('email'))
    const field = { type: 'string', name: 'email', value: '', label: undefined, help: undefined, optional: false, sensitive: false }
    expect(await client.info('resetpassword')).toEqual({
      kind: 'info',
      canAuthenticateNow: false,
      canCreateAccounts: false,
      canLinkAccounts: false,
      hasPreservedState: false,
      hasPrimaryPreservedState: false,
      preservedUsername: '',
      securityStatus: undefined,
      requests: [{ id: 'PasswordReset:email', kind: 'PasswordReset', metadata: {}, required: 'primary-required', provider: undefined, account: undefined, fields: [field] }],
    })
  })
})

describe('a change', () => {
  const change = { fields: [['password', 'new'], ['retype', 'new']], requests: ['Password'], returnUrl: 'https://app.example/' } as const

  it('asks what can be changed, who is logged in, and for the token, in one GET', async () => {
    const { client, wiki } = clientOf({ query: { authmanagerinfo: { requests: [] }, ...csrf.query } })
    await client.info('changeauthenticationdata')
    expect(wiki.calls).toHaveLength(1)
    expect(wiki.calls[0]?.query).toMatchObject({
      meta: 'authmanagerinfo|tokens|userinfo',
      type: 'csrf',
      amirequestsfor: 'change',
      amisecuritysensitiveoperation: 'ChangeCredentials',
    })
  })

  it('posts its request and its token by the prefix of the module', async () => {
    const { client, wiki } = clientOf(csrf, { changeauthenticationdata: { status: 'success' } })
    expect(await client.begin('changeauthenticationdata', change)).toEqual({ kind: 'passed', username: undefined })
    expect(wiki.calls[1]?.body).toMatchObject({ action: 'changeauthenticationdata', changeauthrequest: 'Password', changeauthtoken: 'token-1', password: 'new', retype: 'new' })
    expect(Object.keys(wiki.calls[1]?.body ?? {})).not.toContain('changeauthreturnurl')
  })

  it('names no request if none is meant', async () => {
    const { client, wiki } = clientOf(csrf, refused('missingparam'))
    expect(await client.begin('changeauthenticationdata', { ...change, requests: undefined })).toMatchObject({ kind: 'api', code: 'missingparam' })
    expect(wiki.calls[1]?.body).not.toHaveProperty('changeauthrequest')
  })

  it.each(['badretype', 'passwordtooshort', 'password-substring-username-match', 'badrequest', 'blocked-mailpassword'])('is refused by %s', async (code) => {
    const { client } = clientOf(csrf, refused(code))
    expect(await client.begin('changeauthenticationdata', change)).toEqual({ kind: 'failed', code, message: { kind: 'text', text: 'No.' }, canPreserveState: false })
  })

  it.each(['notloggedin', 'reauthenticate', 'cannotreauthenticate', 'readonly', 'ratelimited', 'permissiondenied', 'internal_api_error_DBError', 'assertuserfailed', 'assertnameduserfailed'])(
    'fails by %s, which is not about what was typed',
    async (code) => {
      const { client } = clientOf(csrf, refused(code))
      expect(await client.begin('changeauthenticationdata', change)).toMatchObject({ kind: 'api', code })
    },
  )

  it('is posted once more after a bad token', async () => {
    const { client, wiki } = clientOf(csrf, refused('badtoken'), csrf, { changeauthenticationdata: { status: 'success' } })
    expect(await client.begin('changeauthenticationdata', change)).toMatchObject({ kind: 'passed' })
    expect(wiki.calls.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET', 'POST'])
  })
})
