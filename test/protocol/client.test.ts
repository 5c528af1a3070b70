// The client against a scripted server: what it sends, and how it parses each kind of response.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAuthClient, findUser, logOut, whoAmI } from '../../src/protocol.ts'
import { scriptedWiki, type ScriptedAnswer } from './scriptedWiki.ts'

const api = 'https://wiki.example/w/api.php'
const info = {
  query: {
    authmanagerinfo: { canauthenticatenow: true, cancreateaccounts: false, canlinkaccounts: false, requests: [] },
    tokens: { logintoken: 'token-1' },
  },
}
const passed = { clientlogin: { status: 'PASS', username: 'Ada' } }
const badToken = { errors: [{ code: 'badtoken', text: 'Bad.', module: 'clientlogin' }] }
const begin = { fields: [['username', 'Ada'], ['password', 'open sesame']], returnUrl: 'https://app.example/' } as const

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('info', () => {
  it('fetches the requests and the token in one GET', async () => {
    const wiki = scriptedWiki([info])
    await createAuthClient({ api, fetch: wiki.fetch, language: 'cs' }).info('clientlogin')
    expect(wiki.calls).toHaveLength(1)
    expect(wiki.calls[0]).toMatchObject({
      method: 'GET',
      query: {
        action: 'query',
        meta: 'authmanagerinfo|tokens',
        amirequestsfor: 'login',
        amimessageformat: 'html',
        type: 'login',
        uselang: 'cs',
        format: 'json',
        formatversion: '2',
      },
    })
  })

  it('drops a value that the wiki sends for a password', async () => {
    const login = { id: 'Login', metadata: {}, required: 'required', fields: { password: { type: 'password', value: 'sent-by-the-wiki' } } }
    const wiki = scriptedWiki([{ query: { ...info.query, authmanagerinfo: { ...info.query.authmanagerinfo, requests: [login] } } }])
    const outcome = await createAuthClient({ api, fetch: wiki.fetch }).info('clientlogin')
    expect(outcome).toMatchObject({ kind: 'info', requests: [{ fields: [{ type: 'password', name: 'password' }] }] })
    expect(JSON.stringify(outcome)).not.toContain('sent-by-the-wiki')
  })

  it('fetches the requests of a flow in progress, merged and in another format', async () => {
    const wiki = scriptedWiki([info])
    const client = createAuthClient({ api, fetch: wiki.fetch })
    await client.info('linkaccount', { phase: 'continue', mergeRequestFields: true, messageFormat: 'raw' })
    expect(wiki.calls[0]?.query).toMatchObject({
      amirequestsfor: 'link-continue',
      amimergerequestfields: '1',
      amimessageformat: 'raw',
      type: 'csrf',
    })
  })

  it('tries a read three times if the network fails', async () => {
    const wiki = scriptedWiki(['network', 'network', info])
    const answer = createAuthClient({ api, fetch: wiki.fetch }).info('clientlogin')
    await vi.runAllTimersAsync()
    expect((await answer).kind).toBe('info')
    expect(wiki.calls).toHaveLength(3)
  })

  it('fails after the third attempt', async () => {
    const wiki = scriptedWiki(['network', 'network', 'network', info])
    const answer = createAuthClient({ api, fetch: wiki.fetch }).info('clientlogin')
    await vi.runAllTimersAsync()
    expect(await answer).toEqual({ kind: 'network' })
    expect(wiki.calls).toHaveLength(3)
  })

  it('waits as long as the wiki asks for', async () => {
    const wiki = scriptedWiki([{ status: 503, headers: { 'Retry-After': '5' }, text: 'Busy' }, info])
    const answer = createAuthClient({ api, fetch: wiki.fetch }).info('clientlogin')
    await vi.advanceTimersByTimeAsync(4900)
    expect(wiki.calls).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(200)
    expect((await answer).kind).toBe('info')
  })

  it('does not wait for minutes, but returns how long to wait', async () => {
    const busy = { errors: [{ code: 'maxlag', text: 'Waiting.', module: 'main' }] }
    const wiki = scriptedWiki([{ headers: { 'Retry-After': '120' }, text: JSON.stringify(busy) }])
    const answer = await createAuthClient({ api, fetch: wiki.fetch }).info('clientlogin')
    expect(answer).toMatchObject({ kind: 'api', code: 'maxlag', retryAfterMs: 120_000 })
  })

  it('stops retrying if it is aborted', async () => {
    const wiki = scriptedWiki(['network', info])
    const abort = new AbortController()
    const answer = createAuthClient({ api, fetch: wiki.fetch }).info('clientlogin', { signal: abort.signal })
    await vi.advanceTimersByTimeAsync(50)
    abort.abort()
    await vi.runAllTimersAsync()
    expect(await answer).toEqual({ kind: 'aborted' })
    expect(wiki.calls).toHaveLength(1)
  })

  it.each([
    ['pauses before a retry', ['network', info]],
    ['waits as long as the wiki asks for', [{ status: 503, headers: { 'Retry-After': '9' }, text: 'Busy' }, info]],
    ['waits for an answer', ['silence']],
  ] as const)('leaves no timer if it is aborted while it %s', async (_, script) => {
    const wiki = scriptedWiki([...script])
    const abort = new AbortController()
    const answer = createAuthClient({ api, fetch: wiki.fetch }).info('clientlogin', { signal: abort.signal })
    await vi.advanceTimersByTimeAsync(50)
    abort.abort()
    expect(vi.getTimerCount()).toBe(0)
    expect(await answer).toEqual({ kind: 'aborted' })
    expect(wiki.calls).toHaveLength(1)
  })

  it('leaves no timer if a fetch ignores that it is aborted', async () => {
    const abort = new AbortController()
    void createAuthClient({ api, fetch: () => new Promise(() => undefined) }).info('clientlogin', { signal: abort.signal })
    abort.abort()
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('begin', () => {
  it('posts everything in the body, once, with the token of the info', async () => {
    const wiki = scriptedWiki([info, passed])
    const client = createAuthClient({ api, fetch: wiki.fetch })
    await client.info('clientlogin')
    const answer = await client.begin('clientlogin', { ...begin, requests: ['a|b', 'c'], preserveState: true, mergeRequestFields: true })
    expect(answer).toEqual({ kind: 'passed', username: 'Ada' })
    expect(wiki.calls[1]).toMatchObject({
      method: 'POST',
      url: api,
      body: {
        action: 'clientlogin',
        username: 'Ada',
        password: 'open sesame',
        loginreturnurl: 'https://app.example/',
        loginrequests: '\u001fa|b\u001fc',
        loginmessageformat: 'html',
        loginmergerequestfields: '1',
        loginpreservestate: '1',
        logintoken: 'token-1',
      },
    })
  })

  it('fetches a token if there is none yet', async () => {
    const wiki = scriptedWiki([{ query: { tokens: { logintoken: 'fresh' } } }, passed])
    await createAuthClient({ api, fetch: wiki.fetch }).begin('clientlogin', begin)
    expect(wiki.calls.map(({ method }) => method)).toEqual(['GET', 'POST'])
    expect(wiki.calls[1]?.body['logintoken']).toBe('fresh')
  })

  it('retries once with a new token if the token is bad', async () => {
    const wiki = scriptedWiki([info, badToken, { query: { tokens: { logintoken: 'token-2' } } }, passed])
    const client = createAuthClient({ api, fetch: wiki.fetch })
    await client.info('clientlogin')
    expect((await client.begin('clientlogin', begin)).kind).toBe('passed')
    expect(wiki.calls[3]?.body['logintoken']).toBe('token-2')
  })

  it('retries no more than once', async () => {
    const token = { query: { tokens: { logintoken: 'again' } } }
    const wiki = scriptedWiki([token, badToken, token, badToken, token])
    const answer = await createAuthClient({ api, fetch: wiki.fetch }).begin('clientlogin', begin)
    expect(answer).toMatchObject({ kind: 'api', code: 'badtoken' })
    expect(wiki.calls).toHaveLength(4)
  })

  it('never repeats a POST whose response was lost', async () => {
    const wiki = scriptedWiki([info, 'network', passed])
    const client = createAuthClient({ api, fetch: wiki.fetch })
    await client.info('clientlogin')
    const answer = client.begin('clientlogin', begin)
    await vi.runAllTimersAsync()
    expect(await answer).toEqual({ kind: 'network' })
    expect(wiki.calls).toHaveLength(2)
  })

  it('drops the token after a PASS', async () => {
    const wiki = scriptedWiki([info, passed, { query: { tokens: { logintoken: 'new' } } }, passed])
    const client = createAuthClient({ api, fetch: wiki.fetch })
    await client.info('clientlogin')
    await client.begin('clientlogin', begin)
    await client.begin('clientlogin', begin)
    expect(wiki.calls[3]?.body['logintoken']).toBe('new')
  })

  it.each<[string, ScriptedAnswer, object]>([
    ['none', { query: {} }, { kind: 'malformed', path: 'query.tokens' }],
    ['no answer', { status: 404, text: '' }, { kind: 'http', status: 404 }],
  ])('posts nothing without a token: the wiki sends %s', async (_, answer, expected) => {
    const wiki = scriptedWiki([answer, passed])
    expect(await createAuthClient({ api, fetch: wiki.fetch }).begin('clientlogin', begin)).toMatchObject(expected)
    expect(wiki.calls).toHaveLength(1)
  })

  it('is refused, and not posted again, by a message that is called like an error of the API', async () => {
    const wiki = scriptedWiki([info, { clientlogin: { status: 'FAIL', messagecode: 'badtoken' } }])
    const client = createAuthClient({ api, fetch: wiki.fetch })
    await client.info('clientlogin')
    expect(await client.begin('clientlogin', begin)).toMatchObject({ kind: 'failed', code: 'badtoken' })
    expect(wiki.calls).toHaveLength(2)
  })

  it('lets no field override a parameter of the call', async () => {
    const wiki = scriptedWiki([info, passed])
    const client = createAuthClient({ api, fetch: wiki.fetch })
    await client.info('clientlogin')
    await client.begin('clientlogin', { ...begin, fields: [['action', 'delete'], ['logintoken', 'x']] })
    expect(wiki.calls[1]?.pairs.filter(([name]) => name === 'action')).toEqual([['action', 'clientlogin']])
    expect(wiki.calls[1]?.body['logintoken']).toBe('token-1')
  })
})

describe('a call that is aborted', () => {
  it('sends nothing if it was aborted before', async () => {
    const wiki = scriptedWiki([info, passed])
    const client = createAuthClient({ api, fetch: wiki.fetch })
    const signal = AbortSignal.abort()
    expect(await client.info('clientlogin', { signal })).toEqual({ kind: 'aborted' })
    expect(await client.begin('clientlogin', { ...begin, signal })).toEqual({ kind: 'aborted' })
    expect(await client.continue('clientlogin', { fields: [], signal })).toEqual({ kind: 'aborted' })
    expect(wiki.calls).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })

  it.each([
    ['the token comes', { query: { tokens: { logintoken: 'fresh' } } }],
    ['the token comes, of an info', info],
  ])('posts nothing after %s', async (_, answer) => {
    const abort = new AbortController()
    const wiki = scriptedWiki([answer, passed])
    // A fetch that does not heed the signal.
    const fetch: typeof globalThis.fetch = (input, init) => wiki.fetch(input, { ...init, signal: null }).finally(() => { abort.abort() })
    expect(await createAuthClient({ api, fetch }).begin('clientlogin', { ...begin, signal: abort.signal })).toEqual({ kind: 'aborted' })
    expect(wiki.calls).toHaveLength(1)
  })

  it('posts nothing again after a bad token', async () => {
    const abort = new AbortController()
    const wiki = scriptedWiki([info, badToken, info, passed])
    const client = createAuthClient({ api, fetch: (input, init) => wiki.fetch(input, { ...init, signal: null }).finally(() => { if (init?.method === 'POST') abort.abort() }) })
    await client.info('clientlogin')
    await client.begin('clientlogin', { ...begin, signal: abort.signal })
    expect(wiki.calls).toHaveLength(2)
  })
})

describe('continue', () => {
  const answers = { fields: [['OATHToken', '123456']] } as const
  const asking = (requests: readonly object[]) => ({ query: { authmanagerinfo: { requests }, tokens: { logintoken: 'fresh' } } })

  it('continues the flow', async () => {
    const wiki = scriptedWiki([info, passed])
    const client = createAuthClient({ api, fetch: wiki.fetch })
    await client.info('clientlogin')
    await client.continue('clientlogin', answers)
    expect(wiki.calls[1]?.body).toMatchObject({ logincontinue: '1', OATHToken: '123456' })
    expect(wiki.calls[1]?.body).not.toHaveProperty('loginreturnurl')
  })

  it('has the token of the steps before', async () => {
    const wiki = scriptedWiki([info, { clientlogin: { status: 'UI' } }, passed])
    const client = createAuthClient({ api, fetch: wiki.fetch })
    await client.info('clientlogin')
    await client.begin('clientlogin', begin)
    expect(await client.continue('clientlogin', answers)).toMatchObject({ kind: 'passed' })
    expect(wiki.calls[2]?.body['logintoken']).toBe('token-1')
  })

  it('posts once more with a fresh token after a bad one, if the flow is still in progress', async () => {
    const wiki = scriptedWiki([info, badToken, asking([{ id: 'TOTP' }]), passed])
    const client = createAuthClient({ api, fetch: wiki.fetch })
    await client.info('clientlogin')
    expect(await client.continue('clientlogin', answers)).toMatchObject({ kind: 'passed' })
    expect(wiki.calls[2]?.query).toMatchObject({ amirequestsfor: 'login-continue' })
    expect(wiki.calls[3]?.body).toMatchObject({ logincontinue: '1', OATHToken: '123456', logintoken: 'fresh' })
  })

  it.each([
    ['the wiki knows no such flow', asking([])],
    ['it cannot be asked', { text: '', status: 404 }],
  ])('repeats nothing after a bad token if %s', async (_, answer) => {
    const wiki = scriptedWiki([info, badToken, answer])
    const client = createAuthClient({ api, fetch: wiki.fetch })
    await client.info('clientlogin')
    expect(await client.continue('clientlogin', answers)).toMatchObject({ kind: 'api', code: 'badtoken' })
    expect(wiki.calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('repeats nothing after any other failure', async () => {
    const wiki = scriptedWiki([info, 'network'])
    const client = createAuthClient({ api, fetch: wiki.fetch })
    await client.info('clientlogin')
    expect(await client.continue('clientlogin', answers)).toEqual({ kind: 'network' })
    expect(wiki.calls).toHaveLength(2)
  })
})

describe('every request', () => {
  it('passes no cache, and no POST follows a redirect', async () => {
    const wiki = scriptedWiki([info, passed, { query: { userinfo: { id: 7, name: 'Ada' } } }])
    const sent: RequestInit[] = []
    const client = createAuthClient({ api, fetch: (input, init) => { sent.push(init ?? {}); return wiki.fetch(input, init) } })
    await client.info('clientlogin')
    await client.begin('clientlogin', begin)
    await whoAmI(client)
    expect(sent.map(({ method, cache, redirect }) => [method, cache, redirect])).toEqual([
      ['GET', 'no-store', 'follow'],
      ['POST', 'no-store', 'manual'],
      ['GET', 'no-store', 'follow'],
    ])
  })
})

describe('every call', () => {
  it('ends after the timeout', async () => {
    const wiki = scriptedWiki([info, 'silence'])
    const client = createAuthClient({ api, fetch: wiki.fetch, timeoutMs: 5000 })
    await client.info('clientlogin')
    const answer = client.begin('clientlogin', begin)
    await vi.advanceTimersByTimeAsync(5000)
    expect(await answer).toEqual({ kind: 'timeout', timeoutMs: 5000 })
  })

  it('waits 30 seconds by default', async () => {
    const wiki = scriptedWiki([info, 'silence'])
    const client = createAuthClient({ api, fetch: wiki.fetch })
    await client.info('clientlogin')
    const answer = client.begin('clientlogin', begin)
    const settled = vi.fn()
    void answer.then(settled)
    await vi.advanceTimersByTimeAsync(29_900)
    expect(settled).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(100)
    expect(await answer).toMatchObject({ kind: 'timeout' })
  })

  it.each([
    ['a page of HTML', { text: '<!DOCTYPE html><title>Help</title>' }, { kind: 'malformed', path: 'body' }],
    ['a 403 with a sentence', { status: 403, text: "'origin' does not match\n" }, { kind: 'http', status: 403, text: "'origin' does not match" }],
    ['an error page', { status: 404, text: '<h1>Not here</h1>' }, { kind: 'http', status: 404 }],
    ['an empty object', {}, { kind: 'malformed', path: 'query.authmanagerinfo' }],
    ['an error of the old format', { error: { code: 'readonly', info: 'No.', readonlyreason: 'Moving house' } }, { kind: 'api', code: 'readonly', reason: 'Moving house' }],
    ['an error of the new format', { errors: [{ code: 'readonly', text: 'No.', data: { readonlyreason: 'Moving house' } }] }, { kind: 'api', code: 'readonly', reason: 'Moving house' }],
  ])('parses %s', async (_, answer, expected) => {
    const wiki = scriptedWiki([answer])
    expect(await createAuthClient({ api, fetch: wiki.fetch }).info('clientlogin')).toMatchObject(expected)
  })

  it('reports an unknown status as malformed', async () => {
    const wiki = scriptedWiki([info, { clientlogin: { status: 'MAYBE' } }])
    const client = createAuthClient({ api, fetch: wiki.fetch })
    await client.info('clientlogin')
    expect(await client.begin('clientlogin', begin)).toMatchObject({ kind: 'malformed', path: 'clientlogin.status' })
  })

  it('keeps submitted values out of every failure', async () => {
    for (const answer of ['network', { text: 'x' }, { status: 500, text: 'oops' }, badToken] as const) {
      const wiki = scriptedWiki([info, answer, info, answer])
      const client = createAuthClient({ api, fetch: wiki.fetch })
      await client.info('clientlogin')
      expect(JSON.stringify(await client.begin('clientlogin', begin))).not.toContain('sesame')
    }
  })
})

describe('across origins', () => {
  it('sends its origin in the URL, and cookies', async () => {
    const wiki = scriptedWiki([info, passed])
    const client = createAuthClient({ api, fetch: wiki.fetch, origin: 'https://app.example' })
    await client.info('clientlogin')
    await client.begin('clientlogin', begin)
    expect(wiki.calls[0]).toMatchObject({ credentials: 'include', query: { origin: 'https://app.example' } })
    expect(wiki.calls[1]).toMatchObject({ credentials: 'include', url: `${api}?origin=https%3A%2F%2Fapp.example` })
    expect(wiki.calls[1]?.body).not.toHaveProperty('origin')
  })

  it('does not send it on the wiki’s own origin', async () => {
    const wiki = scriptedWiki([info])
    await createAuthClient({ api, fetch: wiki.fetch, origin: 'https://wiki.example' }).info('clientlogin')
    expect(wiki.calls[0]?.query).not.toHaveProperty('origin')
    expect(wiki.calls[0]?.credentials).toBe('same-origin')
  })
})

describe('whoAmI and logOut', () => {
  it.each([
    [{ id: 7, name: 'Ada' }, { kind: 'user', id: 7, username: 'Ada' }],
    [{ id: 0, name: '127.0.0.1', anon: true }, { kind: 'anonymous' }],
    [{ id: 9, name: '~2026-1', temp: true }, { kind: 'temporary', username: '~2026-1' }],
    [{ id: 9, name: '~2026-1', temp: '' }, { kind: 'temporary', username: '~2026-1' }],
  ])('parse %j', async (userinfo, expected) => {
    const wiki = scriptedWiki([{ query: { userinfo } }])
    expect(await whoAmI(createAuthClient({ api, fetch: wiki.fetch }))).toEqual(expected)
  })

  it('use a new token to log out', async () => {
    const wiki = scriptedWiki([{ query: { tokens: { csrftoken: 'c' } } }, {}])
    expect(await logOut(createAuthClient({ api, fetch: wiki.fetch }))).toEqual({ kind: 'loggedOut' })
    expect(wiki.calls[1]?.body).toMatchObject({ action: 'logout', token: 'c' })
  })
})

describe('a call with a token', () => {
  const csrf = (csrftoken: string) => ({ query: { tokens: { csrftoken } } })
  const post = (action: string) => ({ action })

  it('has its parameters and its token, and no more', async () => {
    const wiki = scriptedWiki([csrf('c'), {}])
    await createAuthClient({ api, fetch: wiki.fetch }).post(post('edit'), { tokenType: 'csrf' })
    expect(wiki.calls[1]?.body).toEqual({ action: 'edit', token: 'c', format: 'json', formatversion: '2', errorformat: 'plaintext' })
  })

  it.each<[string, string, ScriptedAnswer, readonly string[]]>([
    ['edit', 'an answer', {}, ['GET', 'POST', 'POST']],
    ['logout', 'an answer', {}, ['GET', 'POST', 'GET', 'POST']],
    ['logout', 'an error', { errors: [{ code: 'cannotlogout' }] }, ['GET', 'POST', 'POST']],
  ])('of %s keeps the token unless the user is logged out: %s', async (action, _, answer, methods) => {
    const wiki = scriptedWiki([csrf('c'), answer, ...(methods.length > 3 ? [csrf('d')] : []), {}])
    const client = createAuthClient({ api, fetch: wiki.fetch })
    await client.post(post(action), { tokenType: 'csrf' })
    await client.post(post('edit'), { tokenType: 'csrf' })
    expect(wiki.calls.map(({ method }) => method)).toEqual(methods)
  })
})

describe('findUser', () => {
  const curtimestamp = '2026-03-04T05:06:07Z'
  it.each([
    ['an account', { userid: 7, name: 'Ada', registration: '2026-03-04T05:06:00Z' }, { kind: 'found', username: 'Ada', registeredMsAgo: 7000 }],
    ['an old account, whose age is unknown', { userid: 7, name: 'Ada', registration: null }, { kind: 'found', username: 'Ada', registeredMsAgo: undefined }],
    ['no account', { name: 'Ada', missing: true, cancreate: true }, { kind: 'missing', username: 'Ada', canCreate: true }],
    ['no account, in the older format', { name: 'Ada', missing: '', cancreate: '' }, { kind: 'missing', username: 'Ada', canCreate: true }],
    ['a name that may not be created', { name: '~2026-1', missing: true, cancreate: false, cancreateerror: [{ code: 'x' }] }, { kind: 'missing', username: '~2026-1', canCreate: false }],
    ['an impossible name', { name: 'a#b', invalid: true }, { kind: 'invalid' }],
    ['a name that only the wiki forbids', { name: 'Ada', missing: true, cancreate: false }, { kind: 'missing', username: 'Ada', canCreate: false }],
    ['a name that an extension forbids', { name: 'Ada', missing: true, cancreateerror: [{ code: 'x' }] }, { kind: 'missing', username: 'Ada', canCreate: false }],
    ['no account, and no name', { missing: true }, { kind: 'missing', username: '', canCreate: true }],
    ['no answer', undefined, { kind: 'malformed', path: 'query.users' }],
  ])('tells %s', async (_, user, expected) => {
    const wiki = scriptedWiki([{ curtimestamp, query: { users: user ? [user] : [] } }])
    expect(await findUser(createAuthClient({ api, fetch: wiki.fetch }), 'a|da')).toMatchObject(expected)
    expect(wiki.calls[0]?.query).toMatchObject({ action: 'query', list: 'users', ususers: '\u001fa|da', usprop: 'registration|cancreate', curtimestamp: '1' })
  })

  it('does not know the age of an account without the time of the wiki', async () => {
    const wiki = scriptedWiki([{ query: { users: [{ name: 'Ada', registration: curtimestamp }] } }])
    expect(await findUser(createAuthClient({ api, fetch: wiki.fetch }), 'Ada')).toEqual({ kind: 'found', username: 'Ada', registeredMsAgo: undefined })
  })
})

describe('the info of a new account', () => {
  it('asks who is logged in, and leaves it out where a private wiki refuses', async () => {
    const wiki = scriptedWiki([{ errors: [{ code: 'readapidenied', text: 'No' }] }, { query: { authmanagerinfo: { requests: [] } } }])
    const outcome = await createAuthClient({ api, fetch: wiki.fetch }).info('createaccount')
    expect(outcome).toMatchObject({ kind: 'info', user: undefined })
    expect(wiki.calls.map(({ query }) => query['meta'])).toEqual(['authmanagerinfo|tokens|userinfo', 'authmanagerinfo|tokens'])
  })
})

describe('the tokens', () => {
  it.each([
    ['clientlogin', 'login', 2],
    ['linkaccount', 'csrf', 1],
    ['createaccount', 'createaccount', 1],
  ] as const)('of a session change when %s passes, and only by a login', async (module, tokenType, fetched) => {
    const asked = { query: { authmanagerinfo: { requests: [] }, tokens: { [`${tokenType}token`]: 't' } } }
    const answer = { [module]: { status: 'PASS', username: 'Ada' } }
    const wiki = scriptedWiki([asked, answer, ...(fetched === 2 ? [asked] : []), answer])
    const client = createAuthClient({ api, fetch: wiki.fetch })
    await client.info(module)
    await client.begin(module, begin)
    await client.begin(module, begin)
    expect(wiki.calls.filter(({ method }) => method === 'GET')).toHaveLength(fetched)
  })
})
