// Why a call has no answer: what came instead of one, when to come back, and whether the network or a program failed.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAuthClient, type Failure } from '../../src/protocol.ts'
import { exceptionOf } from '../../src/protocol/index.ts'
import { expectConsole } from '../expectConsole.ts'
import { scriptedWiki } from './scriptedWiki.ts'

const api = 'https://wiki.example/w/api.php'
const info = { query: { authmanagerinfo: { canauthenticatenow: true, requests: [] }, tokens: { logintoken: 'token-1' } } }
const begin = { fields: [['username', 'Ada'], ['password', 'open sesame']], returnUrl: 'https://app.example/' } as const
const noon = Date.parse('2026-03-01T12:00:00Z')

beforeEach(() => {
  vi.useFakeTimers({ now: noon })
})
afterEach(() => {
  vi.useRealTimers()
})

/** What a read and a POST make of a response. */
async function outcomesOf(text: string, { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {}) {
  const answer = { text, status, headers }
  const reading = createAuthClient({ api, fetch: scriptedWiki([answer, answer, answer]).fetch }).info('clientlogin')
  const client = createAuthClient({ api, fetch: scriptedWiki([info, answer]).fetch })
  await client.info('clientlogin')
  const posting = client.begin('clientlogin', begin)
  await vi.runAllTimersAsync()
  return [await reading, await posting]
}

describe('a body that is no answer of the API', () => {
  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['<!DOCTYPE html><title>Log in to the hotel</title>', 'html'],
    ['\n<br />\n<b>Warning</b>: Undefined variable', 'html'],
    ['{"clientlogin":{"status":"PA', 'partialJson'],
    ['{"clientlogin":{"status":"PASS"}}{"clientlogin"', 'partialJson'],
    ['[{"a"', 'partialJson'],
    ['PHP Notice: something\n{"clientlogin":{}}', 'text'],
    ['OK', 'text'],
  ])('%j is %s', async (text, content) => {
    const malformed = { kind: 'malformed', content, path: 'body' }
    expect(await outcomesOf(text)).toEqual([malformed, malformed])
  })

  it.each(['null', '[]', '"PASS"', '1', '{}', '{"query":[]}'])('%s is JSON, of which the missing part is named', async (text) => {
    expect(await outcomesOf(text)).toEqual([
      { kind: 'malformed', content: 'json', path: 'query.authmanagerinfo' },
      { kind: 'malformed', content: 'json', path: 'clientlogin.status' },
    ])
  })
})

describe('the time to wait', () => {
  it.each([
    ['120', 120_000],
    [' 7 ', 7000],
    ['Sun, 01 Mar 2026 12:02:00 GMT', 120_000],
    ['Sunday, 01-Mar-26 12:02:00 GMT', 120_000],
    ['Sun Mar  1 12:02:00 2026', 120_000],
    ['Sunday, 01-Mar-2026 12:02:00', 120_000],
    ['01 Mar 2026 12:02:00 GMT', 120_000],
    ['Sun, 01 Mar 2026 13:02:00 +0100', 120_000],
    ['2.25', 2250],
    ['not before 2030', undefined],
    ['Sun, 01 Mar 2026 11:59:00 GMT', undefined],
    ['0', undefined],
    ['-5', undefined],
    ['soon', undefined],
    ['5 minutes', undefined],
    ['9'.repeat(400), undefined],
    ['', undefined],
  ])('of Retry-After: %s is %s', async (header, retryAfterMs) => {
    const headers = { 'Retry-After': header }
    expect(await outcomesOf('Busy', { status: 503, headers })).toEqual(Array(2).fill({ kind: 'http', status: 503, text: 'Busy', retryAfterMs }))
    const lagged = JSON.stringify({ errors: [{ code: 'maxlag', text: 'Waiting.' }] })
    expect(await outcomesOf(lagged, { headers })).toMatchObject(Array(2).fill({ kind: 'api', code: 'maxlag', retryAfterMs }))
  })

  it('is counted by the server’s clock, because the user’s may be wrong', async () => {
    const headers = { 'Retry-After': 'Sun, 01 Mar 2026 09:01:00 GMT', Date: 'Sun, 01 Mar 2026 09:00:00 GMT' }
    expect(await outcomesOf('', { status: 503, headers })).toMatchObject([{ retryAfterMs: 60_000 }, { retryAfterMs: 60_000 }])
  })

  it('is heeded by reads if it is a date', async () => {
    const wiki = scriptedWiki([{ status: 503, headers: { 'Retry-After': 'Sun, 01 Mar 2026 12:00:05 GMT' }, text: 'Busy' }, info])
    const answer = createAuthClient({ api, fetch: wiki.fetch }).info('clientlogin')
    await vi.advanceTimersByTimeAsync(4900)
    expect(wiki.calls).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(200)
    expect((await answer).kind).toBe('info')
  })

  it('leaves no timer behind if the read is aborted', async () => {
    const wiki = scriptedWiki([{ status: 503, headers: { 'Retry-After': '9' }, text: 'Busy' }])
    const abort = new AbortController()
    const answer = createAuthClient({ api, fetch: wiki.fetch }).info('clientlogin', { signal: abort.signal })
    await vi.advanceTimersByTimeAsync(50)
    abort.abort()
    expect(await answer).toEqual({ kind: 'aborted' })
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('a failed network', () => {
  const node = Object.assign(new Error('request to https://wiki.example/ failed'), { name: 'FetchError', code: 'ECONNRESET' })
  it.each<[string, Error]>([
    ['Chromium', new TypeError('Failed to fetch')],
    ['Firefox', new TypeError('NetworkError when attempting to fetch resource.')],
    ['Safari', new TypeError('Load failed')],
    ['Safari in German', new TypeError('Die Internetverbindung ist anscheinend nicht aktiv.')],
    ['Safari and a broken answer', new TypeError('cannot parse response')],
    ['Safari and CORS', new TypeError('Origin https://app.example is not allowed by Access-Control-Allow-Origin.')],
    ['Safari and a preflight', new TypeError('Request header field api-user-agent is not allowed by Access-Control-Allow-Headers.')],
    ['Safari and a certificate', new TypeError('The certificate for this server is invalid.')],
    ['Node', new TypeError('fetch failed', { cause: new Error('ENOTFOUND') })],
    ['a library for Node', node],
    ['a system, in words of its own', new TypeError('The server sent invalid headers')],
    ['an app’s own timeout', new DOMException('Too late', 'TimeoutError')],
  ])('is one of the network as %s tells it', async (_, error) => {
    const answer = createAuthClient({ api, fetch: () => Promise.reject(error) }).info('clientlogin')
    await vi.runAllTimersAsync()
    expect(await answer).toEqual({ kind: 'network' })
  })

  it('is one of the network if the body breaks off', async () => {
    const broken = () => new ReadableStream({ pull(controller) { controller.error(new TypeError('network error')) } })
    const answer = createAuthClient({ api, fetch: () => Promise.resolve(new Response(broken())) }).info('clientlogin')
    await vi.runAllTimersAsync()
    expect(await answer).toEqual({ kind: 'network' })
  })
})

describe('a mistake in the app’s own fetch', () => {
  const rejecting = (error: Error) => () => Promise.reject(error)
  const throwing = (error: Error) => () => { throw error }
  it.each<[string, () => unknown, string]>([
    ['a function that is none', () => (undefined as unknown as () => unknown)(), 'TypeError'],
    ['the same later', async () => { await Promise.resolve(); return (undefined as unknown as () => unknown)() }, 'TypeError'],
    ['a property of undefined', rejecting(new TypeError("Cannot read properties of undefined (reading 'token')")), 'TypeError'],
    ['the same in Firefox', rejecting(new TypeError("can't access property \"token\", session is undefined")), 'TypeError'],
    ['the same in Safari', rejecting(new TypeError("undefined is not an object (evaluating 'session.token')")), 'TypeError'],
    ['a header that cannot be', rejecting(new TypeError("Failed to execute 'fetch' on 'Window': Invalid name")), 'TypeError'],
    ['a body that was read before', rejecting(new TypeError('Body is unusable: Body has already been read')), 'TypeError'],
    ['a body that was read in a browser', rejecting(new TypeError('body stream already read')), 'TypeError'],
    ['a property that is read-only', rejecting(new TypeError('"token" is read-only')), 'TypeError'],
    ['a method of another object', rejecting(new TypeError('Illegal invocation')), 'TypeError'],
    ['an address that is none', rejecting(new TypeError('Invalid URL')), 'TypeError'],
    ['a class that is called', rejecting(new TypeError("Class constructor Session can't be called")), 'TypeError'],
    ['what throws at once', throwing(new TypeError('Failed to fetch')), 'TypeError'],
    ['a name that is not there', rejecting(new ReferenceError('wiki is not defined')), 'ReferenceError'],
    ['an error of its own', rejecting(Object.assign(new Error('open sesame'), { name: 'SessionError' })), 'SessionError'],
    ['an error with a name that tells too much', rejecting(Object.assign(new Error('x'), { name: 'https://wiki.example/?a' })), 'Error'],
    ['an error with a name that ends like one', rejecting(Object.assign(new Error('x'), { name: 'the-Error' })), 'Error'],
    ['an error with a name that begins like one', rejecting(Object.assign(new Error('x'), { name: 'Error: open sesame' })), 'Error'],
    ['an error with a name that is no text', rejecting({ name: ['TypeError'] } as never), 'Error'],
    ['a mistake that Node found', rejecting(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' })), 'Error'],
    ['an error with a code of its own', rejecting(Object.assign(new Error('x'), { code: 'SESSION-LOST' })), 'Error'],
    ['a string', rejecting('open sesame' as never), 'Error'],
    ['nothing', rejecting(undefined as never), 'Error'],
    ['no response', () => Promise.resolve(undefined), 'TypeError'],
    ['no promise', () => undefined, 'TypeError'],
    ['something that is no response', () => Promise.resolve({ ok: true }), 'TypeError'],
  ])('is told as one of a program, and not tried again: %s', async (_, fetch, name) => {
    expectConsole('warn', /by an error of the program/)
    const fetchOnce = vi.fn(fetch)
    const answer = createAuthClient({ api, fetch: fetchOnce as unknown as typeof globalThis.fetch }).info('clientlogin')
    await vi.runAllTimersAsync()
    expect(await answer).toEqual({ kind: 'exception', name } satisfies Failure)
    expect(fetchOnce).toHaveBeenCalledTimes(1)
  })

  it('is silent in production', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    const answer = await createAuthClient({ api, fetch: throwing(new Error('x')) }).info('clientlogin')
    vi.unstubAllEnvs()
    expect(answer).toEqual({ kind: 'exception', name: 'Error' })
  })

  it('is silent in a browser where nothing has bundled the package', () => {
    vi.stubGlobal('process', undefined)
    const exception = exceptionOf(new Error('x'))
    vi.unstubAllGlobals()
    expect(exception).toEqual({ kind: 'exception', name: 'Error' })
  })

  it('is told where a browser has no fetch', async () => {
    expectConsole('warn', /by an error of the program/)
    vi.stubGlobal('fetch', undefined)
    expect(await createAuthClient({ api }).info('clientlogin')).toEqual({ kind: 'exception', name: 'TypeError' })
  })
})

describe('a timeout', () => {
  it.each([Infinity, 2 ** 40])('of %d milliseconds does not end a request at once', async (timeoutMs) => {
    const wiki = scriptedWiki(['silence'])
    const settled = vi.fn()
    void createAuthClient({ api, fetch: wiki.fetch, timeoutMs }).info('clientlogin').then(settled)
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(settled).not.toHaveBeenCalled()
  })
})

describe('a message that the wiki lacks', () => {
  const parse = async (field: object, more: object = {}) => {
    const authmanagerinfo = { canauthenticatenow: true, requests: [{ id: 'A', metadata: {}, required: 'required', provider: 'P', account: '', fields: { f: field }, ...more }] }
    const answer = await createAuthClient({ api, fetch: scriptedWiki([{ query: { authmanagerinfo, tokens: {} } }]).fetch }).info('clientlogin')
    if (answer.kind !== 'info') throw new Error(answer.kind)
    return answer.requests[0]
  }

  it.each(['⧼x-label⧽', '&#10748;x-label&#10749;', '&#x29FC;x-label&#x29fd;', '<p>⧼x-label⧽\n</p>', '⧼x-label⧽:', '<b>⧼a⧽</b> ⧼b⧽&nbsp;'])('is no text: %j', async (text) => {
    expect(await parse({ type: 'string', label: text, help: text }, { provider: text })).toMatchObject({ provider: undefined, fields: [{ label: undefined, help: undefined }] })
    expect(await parse({ type: 'select', options: { a: text } })).toMatchObject({ fields: [{ options: [{ value: 'a', label: 'a' }] }] })
    expect(await parse({ type: 'null', value: text })).toMatchObject({ fields: [{ value: '' }] })
  })

  it('is dropped from a text that goes on', async () => {
    expect(await parse({ type: 'string', label: 'Code ⧼x-hint⧽' })).toMatchObject({ fields: [{ label: { html: 'Code ' } }] })
  })

  it('is none if there is but a mark to read', async () => {
    expect(await parse({ type: 'string', label: '*' })).toMatchObject({ fields: [{ label: { html: '*' } }] })
  })

  it('stays in a value that is posted', async () => {
    expect(await parse({ type: 'hidden', value: '⧼x⧽' })).toMatchObject({ fields: [{ value: '⧼x⧽' }] })
    expect(await parse({ type: 'string', value: '⧼x⧽' })).toMatchObject({ fields: [{ value: '⧼x⧽' }] })
  })

  it('is no reason and no message of an error', async () => {
    const [read] = await outcomesOf(JSON.stringify({ errors: [{ code: 'readonly', text: '⧼apierror-readonly⧽', data: { readonlyreason: '⧼closed⧽' } }] }))
    expect(read).toMatchObject({ kind: 'api', code: 'readonly', message: undefined, reason: undefined })
  })
})
