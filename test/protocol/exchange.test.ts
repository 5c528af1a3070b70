// One HTTP exchange: where it goes, what is sent along, and what is made of the response.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createAuthClient, type AuthClientOptions } from '../../src/protocol.ts'
import { scriptedWiki, type ScriptedAnswer } from './scriptedWiki.ts'

const api = 'https://wiki.example/w/api.php'

function record(options: Partial<AuthClientOptions> = {}, ...answers: readonly ScriptedAnswer[]) {
  const wiki = scriptedWiki(answers.length ? answers : [{}])
  const sent: RequestInit[] = []
  const fetch: typeof globalThis.fetch = (input, init) => {
    sent.push(init ?? {})
    return wiki.fetch(input, init)
  }
  return { wiki, sent, client: createAuthClient({ api, fetch, ...options }) }
}

const respond = (body: string | null, init?: ResponseInit) => createAuthClient({ api, fetch: () => Promise.resolve(new Response(body, init)) }).post({})

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the address', () => {
  it.each([
    ['/w/api.php', 'https://app.example/w/api.php'],
    ['api.php?x=1', 'https://app.example/page/api.php?x=1'],
    ['https://wiki.example/w/api.php', 'https://wiki.example/w/api.php'],
  ])('%s is on a page %s', (given, expected) => {
    vi.stubGlobal('location', { href: 'https://app.example/page/login', origin: 'https://app.example' })
    expect(createAuthClient({ api: given }).api).toBe(expected)
  })

  it('is as it was given where there is no page, and a relative one is no network', async () => {
    const { client, wiki } = record({ api: '/w/api.php' })
    expect(client.api).toBe('/w/api.php')
    expect(await client.post({})).toEqual({ kind: 'network' })
    expect(wiki.calls).toEqual([])
  })

  it('brings the origin of the page along if that is another one', async () => {
    vi.stubGlobal('location', { href: 'https://app.example/', origin: 'https://app.example' })
    const { client, wiki } = record()
    await client.get({})
    expect(wiki.calls[0]).toMatchObject({ credentials: 'include', query: { origin: 'https://app.example' } })
  })

  it('brings none along where there is no page', async () => {
    const { client, wiki } = record()
    await client.get({})
    expect(wiki.calls[0]?.credentials).toBe('same-origin')
    expect(wiki.calls[0]?.query).not.toHaveProperty('origin')
  })
})

describe('a request', () => {
  it('has no header and no body of its own, and asks for JSON in the newest format', async () => {
    const { client, sent, wiki } = record()
    await client.get({ action: 'query' })
    expect(sent[0]).toMatchObject({ method: 'GET', headers: {}, body: null })
    expect(wiki.calls[0]?.query).toEqual({ action: 'query', format: 'json', formatversion: '2', errorformat: 'plaintext' })
  })

  it('has the headers and the credentials that the app wants', async () => {
    const headers = { Authorization: 'Bearer x' }
    const { client, sent } = record({ headers, credentials: 'omit' })
    await client.get({})
    expect(sent[0]).toMatchObject({ headers, credentials: 'omit' })
  })

  it('sends what is true as 1, and nothing of what is false or undefined', async () => {
    const { client, wiki } = record()
    await client.post({ a: true, b: false, c: undefined, d: 'x' })
    expect(wiki.calls[0]?.body).toEqual({ a: '1', d: 'x', format: 'json', formatversion: '2', errorformat: 'plaintext' })
  })

  it('is made by the fetch of the page, also if that changes later', async () => {
    const client = createAuthClient({ api })
    const fetch = vi.fn(() => Promise.resolve(Response.json({})))
    vi.stubGlobal('fetch', fetch)
    expect(await client.post({})).toEqual({ kind: 'received', body: {} })
    expect(fetch).toHaveBeenCalledExactlyOnceWith(api, expect.objectContaining({ method: 'POST' }))
  })

  it('is aborted by its caller, before and while it waits', async () => {
    const { client, wiki } = record({}, 'silence')
    expect(await client.post({}, { signal: AbortSignal.abort() })).toEqual({ kind: 'aborted' })
    expect(wiki.calls).toEqual([])
    const abort = new AbortController()
    const outcome = client.post({}, { signal: abort.signal })
    abort.abort()
    expect(await outcome).toEqual({ kind: 'aborted' })
  })

  it('is aborted when its time is over', async () => {
    vi.useFakeTimers()
    const { client, sent } = record({ timeoutMs: 100 }, 'silence')
    const outcome = client.post({})
    await vi.advanceTimersByTimeAsync(99)
    expect(sent[0]?.signal?.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(sent[0]?.signal?.aborted).toBe(true)
    expect(await outcome).toEqual({ kind: 'timeout', timeoutMs: 100 })
    vi.useRealTimers()
  })
})

describe('a response', () => {
  it.each([300, 302, 399])('of the status %i leads elsewhere if it says where', async (status) => {
    // The constructor of a response takes no 3xx that is none.
    const response = Object.defineProperty(new Response(null, { headers: { Location: '/moved?secret=1' } }), 'status', { value: status })
    const client = createAuthClient({ api, fetch: () => Promise.resolve(response) })
    expect(await client.post({})).toEqual({ kind: 'httpRedirect', target: 'https://wiki.example/moved' })
  })

  it.each([
    [201, '{}', { kind: 'received' }],
    [299, '{}', { kind: 'received' }],
    [400, '', { kind: 'http', status: 400 }],
  ])('of the status %i leads nowhere', async (status, body, expected) => {
    expect(await respond(body, { status, headers: { Location: '/moved' } })).toMatchObject(expected)
  })

  it.each([{}, { Location: 'https://' }])('of the status 302 with %j is no answer', async (headers) => {
    expect(await respond(null, { status: 302, headers: headers as Record<string, string> })).toMatchObject({ kind: 'malformed', content: 'empty' })
  })

  it.each([
    ['No.', 'No.'],
    [' No. \n', 'No.'],
    ['x'.repeat(200), 'x'.repeat(200)],
    ['x'.repeat(201), undefined],
    ['', undefined],
    [' ', undefined],
    ['<p>No.</p>', undefined],
    ['No. <br>', undefined],
    ['{"no":1}', undefined],
  ])('of an error status has its text if it can be shown: %j', async (body, text) => {
    expect(await respond(body, { status: 400 })).toEqual({ kind: 'http', status: 400, text, retryAfterMs: undefined })
  })

  it('of an error status may hold an error of the API', async () => {
    expect(await respond('{"errors":[{"code":"readonly"}]}', { status: 500 })).toMatchObject({ kind: 'api', code: 'readonly' })
  })
})
