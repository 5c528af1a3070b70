// Calls that need a login, on a wiki whose sessions end: nothing is saved by anybody but the user who is meant.
import { describe, expect, it, vi } from 'vitest'
import {
  createAuthClient, isLoginError, withLogin, type AuthClient, type CallWithLogin, type LoginAnswer, type LoginErrorReason, type LoginRequest,
  type SessionParameters,
} from '../../src/protocol.ts'
import { createLoginError } from '../../src/protocol/loginError.ts'
import { createFakeWiki, type FakeWikiFeatures } from '../../src/testing/index.ts'

const passwords = { DemoUser: 'demo-pass', CaptchaUser: 'captcha-pass' } as const
type Name = keyof typeof passwords

interface Setting {
  readonly features?: Partial<FakeWikiFeatures>
  readonly username?: string | (() => string)
  /** Who logs in when a login is asked for. Nobody: the login is cancelled. */
  readonly comesBack?: Name | undefined
  readonly isLoggedIn?: boolean
}

async function prepare({ features, username, comesBack = 'DemoUser', isLoggedIn = true }: Setting = {}) {
  const wiki = createFakeWiki({ features: { ...features } })
  const posts: URLSearchParams[] = []
  const fetch: typeof globalThis.fetch = (input, init) => {
    if (init?.body instanceof URLSearchParams) posts.push(init.body)
    return wiki.fetch(input, init)
  }
  const client = createAuthClient({ api: wiki.api, fetch })
  const logIn = async (name: Name) => {
    const passed = await client.begin('clientlogin', { fields: [['username', name], ['password', passwords[name]]], returnUrl: 'https://app.example/' })
    expect(passed).toMatchObject({ kind: 'passed' })
    return name
  }
  if (isLoggedIn) await logIn('DemoUser')
  const ask = vi.fn<(request: LoginRequest) => Promise<LoginAnswer>>(async () => {
    return 'comesBack' in asked && asked.comesBack === undefined ? { kind: 'cancelled' } : { kind: 'passed', username: await logIn(asked.comesBack ?? 'DemoUser') }
  })
  const asked: { comesBack: Name | undefined } = { comesBack }
  const run = withLogin(client, { ask, username })
  const edits = () => posts.filter((body) => body.get('action') === 'edit')
  return { wiki, client, fetch, posts, ask, asked, run, logIn, edits }
}

/** How an app may call the wiki: each returns or throws an error of the API in its own way. */
const clients: Readonly<Record<string, (fetch: typeof globalThis.fetch, api: string) => CallWithLogin<unknown>>> = {
  'fetch, and returns the JSON': (fetch, api) => async (session, { signal }) => json(await fetch(api, form(session, signal))),
  'fetch, and returns the response': (fetch, api) => (session, { signal }) => fetch(api, form(session, signal)),
  'fetch with a newer error format': (fetch, api) => async (session, { signal }) => json(await fetch(api, form(session, signal, { errorformat: 'plaintext' }))),
  'a client that throws errors with a code': (fetch, api) => async (session, { signal }) => {
    const body = (await (await fetch(api, form(session, signal))).json()) as { error?: { code: string } }
    if (body.error) throw Object.assign(new Error('refused'), { code: body.error.code })
    return body
  },
  'a client that throws errors with the errors of the API': (fetch, api) => async (session, { signal }) => {
    const body = (await (await fetch(api, form(session, signal, { errorformat: 'raw' }))).json()) as { errors?: object[] }
    if (body.errors) throw Object.assign(new Error('refused'), { errors: body.errors })
    return body
  },
  'a client that rejects with the code alone': (fetch, api) => async (session, { signal }) => {
    const body = (await (await fetch(api, form(session, signal))).json()) as { error?: { code: string } }
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    if (body.error) throw body.error.code
    return body
  },
  'the client of this package': (fetch, api) => ({ token, ...session }, { signal }) =>
    createAuthClient({ api, fetch: (input, init) => { (init?.body as URLSearchParams | null)?.set('token', token); return fetch(input, init) } })
      .post({ action: 'edit', title: 'Notebook', text: 'A line.', ...session }, { tokenType: 'csrf', signal }),
}

const json = (response: Response): Promise<unknown> => response.json()

function form(session: SessionParameters, signal: AbortSignal | undefined, more = {}): RequestInit {
  const always = { action: 'edit', format: 'json', formatversion: '2', title: 'Notebook', text: 'A line.' }
  return { method: 'POST', body: new URLSearchParams({ ...always, ...more, ...session }), signal: signal ?? null }
}

const editWith = ({ fetch, client }: { fetch: typeof globalThis.fetch; client: AuthClient }): CallWithLogin<unknown> =>
  async (session, { signal }) => json(await fetch(client.api, form(session, signal)))

describe('a call with a session that goes on', () => {
  it('is made once, with a token and the name of its user, and nobody is asked', async () => {
    const setting = await prepare()
    const outcome = await setting.run(editWith(setting))
    expect(outcome).toMatchObject({ edit: { result: 'Success' } })
    expect(setting.edits().map((body) => [body.get('assertuser'), body.get('token')?.endsWith('+\\')])).toEqual([['DemoUser', true]])
    expect(setting.ask).not.toHaveBeenCalled()
    expect(setting.wiki.revisions('Notebook')).toEqual([{ username: 'DemoUser', text: 'A line.' }])
  })

  it('returns and throws what the call does, and tries nothing again', async () => {
    const { run, ask } = await prepare()
    const call = vi.fn(async () => ({ error: { code: 'protectedpage' } }))
    expect(await run(call)).toEqual({ error: { code: 'protectedpage' } })
    const mistake = new TypeError('a mistake')
    await expect(run(async () => { throw mistake })).rejects.toBe(mistake)
    expect(call).toHaveBeenCalledOnce()
    expect(ask).not.toHaveBeenCalled()
  })

  it('leaves a response unread', async () => {
    const setting = await prepare()
    const response = await setting.run((session, { signal }) => setting.fetch(setting.client.api, form(session, signal)))
    expect(await response.json()).toMatchObject({ edit: { result: 'Success' } })
  })
})

describe('a session that was ended on the server', () => {
  it.each(Object.entries(clients))('is noticed by an app that uses %s', async (_, clientOf) => {
    const setting = await prepare({ username: 'DemoUser' })
    const call = clientOf(setting.fetch, setting.client.api)
    let calls = 0
    await setting.run(async (session, { signal }) => {
      calls += 1
      // Between the token and the call.
      if (calls === 1) setting.wiki.endSessions('DemoUser')
      return call(session, { signal })
    })
    expect(setting.ask).toHaveBeenCalledExactlyOnceWith({ kind: 'loggedOut', username: 'DemoUser' }, { signal: expect.any(AbortSignal) as unknown })
    expect(calls).toBe(2)
    expect(setting.wiki.revisions('Notebook')).toEqual([{ username: 'DemoUser', text: 'A line.' }])
  })

  it.each([{}, { temporaryAccounts: true }, { private: true }])('never gets the token of nobody: %o', async (features) => {
    const setting = await prepare({ username: 'DemoUser', features })
    setting.wiki.endSessions('DemoUser')
    await setting.run(editWith(setting))
    expect(setting.ask).toHaveBeenCalledOnce()
    expect(setting.edits().map((body) => body.get('token'))).not.toContain('+\\')
    expect(setting.edits()).toHaveLength(1)
    expect(setting.wiki.revisions('Notebook')).toEqual([{ username: 'DemoUser', text: 'A line.' }])
  })

  it('rejects with a typed error if the login is cancelled, and saves nothing', async () => {
    const setting = await prepare({ username: 'DemoUser' })
    setting.asked.comesBack = undefined
    setting.wiki.endSessions('DemoUser')
    const error: unknown = await setting.run(editWith(setting)).catch((reason: unknown) => reason)
    expect(isLoginError(error) && error.reason).toEqual({ kind: 'cancelled' })
    expect(setting.edits()).toEqual([])
  })

  it('saves nothing if another user logs in', async () => {
    const setting = await prepare({ username: 'DemoUser', comesBack: 'CaptchaUser' })
    setting.wiki.endSessions('DemoUser')
    const error: unknown = await setting.run(editWith(setting)).catch((reason: unknown) => reason)
    expect(isLoginError(error) && error.reason).toEqual({ kind: 'otherUser', username: 'CaptchaUser', expectedUsername: 'DemoUser' })
    expect(setting.edits()).toEqual([])
  })

  it('lets the wiki say which names are the same', async () => {
    const setting = await prepare({ username: 'User:demoUser_' })
    setting.wiki.endSessions('DemoUser')
    await setting.run(editWith(setting))
    expect(setting.edits().map((body) => body.get('assertuser'))).toEqual(['DemoUser'])
  })

  it('opens one login for many calls, and each is made once more', async () => {
    const setting = await prepare({ username: 'DemoUser' })
    setting.wiki.endSessions('DemoUser')
    const outcomes = await Promise.all([1, 2, 3].map(() => setting.run(editWith(setting))))
    expect(setting.ask).toHaveBeenCalledOnce()
    expect(outcomes).toHaveLength(3)
    expect(setting.edits()).toHaveLength(3)
  })

  it('opens no second login for a call that was on its way while the first one passed', async () => {
    const setting = await prepare({ username: 'DemoUser' })
    let release = () => {}
    const held = new Promise<void>((resolve) => { release = resolve })
    const call = vi.fn<CallWithLogin<unknown>>().mockResolvedValue('done').mockImplementationOnce(async () => {
      await held
      return { error: { code: 'assertnameduserfailed' } }
    })
    const slow = setting.run(call)
    await vi.waitFor(() => { expect(call).toHaveBeenCalledOnce() })
    setting.wiki.endSessions('DemoUser')
    await setting.run(editWith(setting))
    release()
    expect(await slow).toBe('done')
    expect(setting.ask).toHaveBeenCalledOnce()
  })

  it('asks again for a call that fails after a cancelled login', async () => {
    const setting = await prepare({ username: 'DemoUser' })
    setting.asked.comesBack = undefined
    setting.wiki.endSessions('DemoUser')
    await expect(setting.run(editWith(setting))).rejects.toThrow('cancelled')
    setting.asked.comesBack = 'DemoUser'
    await setting.run(editWith(setting))
    expect(setting.ask).toHaveBeenCalledTimes(2)
  })

  it.each(['assertnameduserfailed', 'assertuserfailed', 'notloggedin', 'reauthenticate'])('is known by %s', async (code) => {
    const { run, ask } = await prepare()
    const call = vi.fn<CallWithLogin<unknown>>().mockResolvedValue('done').mockResolvedValueOnce({ error: { code } })
    expect(await run(call)).toBe('done')
    expect(ask).toHaveBeenCalledOnce()
  })

  it('leads to another login each time', async () => {
    const setting = await prepare({ username: 'DemoUser' })
    for (const times of [1, 2]) {
      setting.wiki.endSessions('DemoUser')
      await setting.run(editWith(setting))
      expect(setting.ask).toHaveBeenCalledTimes(times)
    }
    expect(setting.edits()).toHaveLength(2)
  })

  it('is not asked for twice by one call', async () => {
    const { run, ask } = await prepare({ username: 'DemoUser' })
    const call = vi.fn(async () => ({ error: { code: 'assertnameduserfailed' } }))
    expect(await run(call)).toEqual({ error: { code: 'assertnameduserfailed' } })
    expect(call).toHaveBeenCalledTimes(2)
    expect(ask).toHaveBeenCalledOnce()
  })
})

describe('badtoken', () => {
  it('costs a new token, once and silently', async () => {
    const { client, ask } = await prepare()
    const get = vi.fn(client.get)
    const run = withLogin({ get }, { ask })
    const tokens: string[] = []
    const outcome = await run(async ({ token }) => {
      tokens.push(token)
      return tokens.length === 1 ? { error: { code: 'badtoken' } } : 'done'
    })
    expect(outcome).toBe('done')
    expect(ask).not.toHaveBeenCalled()
    expect(get).toHaveBeenCalledTimes(2)
  })

  it('is returned if it comes again and the user is logged in', async () => {
    const { run, ask } = await prepare()
    const call = vi.fn(async () => ({ error: { code: 'badtoken' } }))
    expect(await run(call)).toEqual({ error: { code: 'badtoken' } })
    expect(call).toHaveBeenCalledTimes(2)
    expect(ask).not.toHaveBeenCalled()
  })

  it('costs a new token after a login, too', async () => {
    const { run, ask } = await prepare({ isLoggedIn: false, username: 'DemoUser' })
    const tokens: string[] = []
    const outcome = await run(async ({ token }) => {
      tokens.push(token)
      return tokens.length === 1 ? { error: { code: 'badtoken' } } : 'done'
    })
    expect([outcome, tokens.length]).toEqual(['done', 2])
    expect(ask).toHaveBeenCalledOnce()
  })

  it('leads to a login if it comes again and the user is not logged in', async () => {
    const { run, ask, wiki } = await prepare()
    let calls = 0
    const outcome = await run(async () => {
      calls += 1
      if (calls === 2) wiki.endSessions('DemoUser')
      return calls < 3 ? { error: { code: 'badtoken' } } : 'done'
    })
    expect([outcome, calls]).toEqual(['done', 3])
    expect(ask).toHaveBeenCalledExactlyOnceWith({ kind: 'loggedOut', username: 'DemoUser' }, { signal: expect.any(AbortSignal) as unknown })
  })
})

describe('a login that is too old', () => {
  it('leads to a fresh one for the operation', async () => {
    const setting = await prepare({ features: { oldLogins: 1, providers: [{ id: 'idp1', label: 'Harbour ID' }] } })
    const unlink: CallWithLogin<unknown> = async (session) => {
      const body = new URLSearchParams({ action: 'unlinkaccount', format: 'json', request: 'nothing', ...session })
      return (await setting.fetch(setting.client.api, { method: 'POST', body })).json()
    }
    expect(await setting.run(unlink, { reauthenticate: 'UnlinkAccount' })).toMatchObject({ error: { code: 'badrequest' } })
    const request = { kind: 'loginTooOld', username: 'DemoUser', operation: 'UnlinkAccount' }
    expect(setting.ask).toHaveBeenCalledExactlyOnceWith(request, { signal: expect.any(AbortSignal) as unknown })
  })
})

describe('a call whose user is told when it begins', () => {
  it('is of that user', async () => {
    const setting = await prepare({ username: () => 'CaptchaUser', comesBack: 'CaptchaUser' })
    await setting.run(editWith(setting))
    expect(setting.ask).toHaveBeenCalledExactlyOnceWith({ kind: 'loggedOut', username: 'CaptchaUser' }, { signal: expect.any(AbortSignal) as unknown })
    expect(setting.wiki.revisions('Notebook')).toEqual([{ username: 'CaptchaUser', text: 'A line.' }])
  })
})

describe('a call without a user', () => {
  it('asks for a login first if nobody is logged in, and is made by who logs in', async () => {
    const setting = await prepare({ isLoggedIn: false, comesBack: 'CaptchaUser' })
    await setting.run(editWith(setting))
    expect(setting.ask).toHaveBeenCalledExactlyOnceWith({ kind: 'loggedOut', username: undefined }, { signal: expect.any(AbortSignal) as unknown })
    expect(setting.wiki.revisions('Notebook')).toEqual([{ username: 'CaptchaUser', text: 'A line.' }])
  })

  it('takes a temporary account for no login', async () => {
    const setting = await prepare({ isLoggedIn: false, features: { temporaryAccounts: true } })
    await setting.client.post({ action: 'edit', title: 'Draft', text: 'A word.' }, { tokenType: 'csrf' })
    await setting.run(editWith(setting))
    expect(setting.ask).toHaveBeenCalledOnce()
    expect(setting.wiki.revisions('Notebook')).toEqual([{ username: 'DemoUser', text: 'A line.' }])
  })

  it('belongs to who was logged in when it began', async () => {
    const setting = await prepare()
    let calls = 0
    const error: unknown = await setting.run(async (session, { signal }) => {
      calls += 1
      if (calls === 1) await setting.logIn('CaptchaUser')
      setting.asked.comesBack = 'CaptchaUser'
      return (await setting.fetch(setting.client.api, form(session, signal))).json() as unknown
    }).catch((reason: unknown) => reason)
    expect(isLoginError(error) && error.reason.kind).toBe('otherUser')
    expect(setting.wiki.revisions('Notebook')).toEqual([])
  })
})

describe('a call that is aborted', () => {
  it('rejects with the reason, and ends the login that nobody else waits for', async () => {
    const { client, wiki } = await prepare()
    wiki.endSessions('DemoUser')
    const signals: AbortSignal[] = []
    const run = withLogin(client, { username: 'DemoUser', ask: (_, { signal }) => { signals.push(signal); return new Promise(() => {}) } })
    const controllers = [new AbortController(), new AbortController()]
    const runs = controllers.map(({ signal }) => run(async () => 'done', { signal }).catch((reason: unknown) => reason))
    await vi.waitFor(() => { expect(signals).toHaveLength(1) })
    controllers[0]?.abort('first')
    expect(await runs[0]).toBe('first')
    expect(signals[0]?.aborted).toBe(false)
    controllers[1]?.abort('second')
    expect(await runs[1]).toBe('second')
    expect(signals[0]?.aborted).toBe(true)
  })

  it('rejects before anything is asked', async () => {
    const { run, edits } = await prepare()
    await expect(run(async () => 'done', { signal: AbortSignal.abort('gone') })).rejects.toBe('gone')
    expect(edits()).toEqual([])
  })
})

it('rejects with the failure if the wiki gives no token after the login', async () => {
  const get = vi.fn<AuthClient['get']>().mockResolvedValue({ kind: 'timeout', timeoutMs: 1 }).mockResolvedValueOnce({ kind: 'received', body: { query: { userinfo: { id: 0 }, tokens: { csrftoken: '+\\' } } } })
  const run = withLogin({ get }, { ask: () => Promise.resolve({ kind: 'passed', username: 'Ada' }) })
  const error: unknown = await run(async () => 'done').catch((reason: unknown) => reason)
  expect(isLoginError(error) && error.reason).toEqual({ kind: 'failure', failure: { kind: 'timeout', timeoutMs: 1 } })
})

it.each<LoginErrorReason>([
  { kind: 'cancelled' },
  { kind: 'otherUser', username: 'Eve', expectedUsername: 'Ada' },
  { kind: 'failure', failure: { kind: 'network' } },
])('says that nothing was done: $kind', (reason) => {
  expect(createLoginError(reason).message).toMatch(/so nothing was done\./)
})

it.each([
  [Object.assign(new Error('x'), { name: 'LoginError', reason: { kind: 'cancelled' } }), true],
  [Object.assign(new Error('x'), { name: 'LoginError' }), false],
  [Object.assign(new Error('x'), { reason: { kind: 'cancelled' } }), false],
  [{ name: 'LoginError', reason: { kind: 'cancelled' } }, false],
  [undefined, false],
])('tells %o from an error of the app', (error, is) => {
  expect(isLoginError(error)).toBe(is)
})

it('rejects with the failure if the wiki gives no token', async () => {
  const client = createAuthClient({ api: 'https://wiki.example/w/api.php', fetch: async () => new Response('<h1>Hello</h1>') })
  const run = withLogin(client, { ask: () => Promise.resolve({ kind: 'cancelled' }) })
  const error: unknown = await run(async () => 'done').catch((reason: unknown) => reason)
  expect(isLoginError(error) && error.reason).toMatchObject({ kind: 'failure', failure: { kind: 'malformed', content: 'html' } })
})
