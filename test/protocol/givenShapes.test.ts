// What an app may give to a client: the input of the user in the shapes that forms have, and headers that change.
import { describe, expect, it, vi } from 'vitest'
import { createAuthClient } from '../../src/protocol/index.ts'

const api = 'https://wiki.example/w/api.php'
const tokens = { query: { tokens: { logintoken: 'l' } } }

function record(headers?: Parameters<typeof createAuthClient>[0]['headers'], timeoutMs?: number) {
  const posted: [string, string][][] = []
  const sent: Headers[] = []
  const fetch: typeof globalThis.fetch = (_, init) => {
    sent.push(new Headers(init?.headers))
    if (!(init?.body instanceof URLSearchParams)) return Promise.resolve(Response.json(tokens))
    posted.push([...init.body])
    return Promise.resolve(Response.json({ clientlogin: { status: 'PASS', username: 'Ada' } }))
  }
  return { client: createAuthClient({ api, fetch, headers, timeoutMs }), posted, sent }
}

const data = new FormData()
data.set('username', 'Ada')
data.append('groups', 'a')
data.append('groups', 'b')
data.set('file', new File(['x'], 'x.txt'))

describe('the fields', () => {
  it.each([
    ['pairs', [['username', 'Ada'], ['groups', 'a'], ['groups', 'b']] as const, ['username=Ada', 'groups=a', 'groups=b']],
    ['a record', { username: 'Ada', rememberMe: true, skip: false, token: undefined }, ['username=Ada', 'rememberMe=1']],
    ['a Map', new Map([['username', 'Ada']]), ['username=Ada']],
    ['a URLSearchParams', new URLSearchParams('username=Ada&groups=a&groups=b'), ['username=Ada', 'groups=a', 'groups=b']],
    ['a FormData without its files', data, ['username=Ada', 'groups=a', 'groups=b']],
  ])('may be %s', async (_, fields, expected) => {
    const { client, posted } = record()
    await client.begin('clientlogin', { fields, returnUrl: 'https://app.example/' })
    expect(posted[0]?.slice(0, expected.length).map((pair) => pair.join('='))).toEqual(expected)
    expect(posted[0]?.some(([name]) => name === 'file' || name === 'skip')).toBe(false)
  })
})

describe('the headers', () => {
  it.each([
    ['a record', { Authorization: 'Bearer 1' }],
    ['Headers', new Headers({ Authorization: 'Bearer 1' })],
    ['a function', () => ({ Authorization: 'Bearer 1' })],
    ['a function that returns a promise', () => Promise.resolve({ Authorization: 'Bearer 1' })],
  ])('may be %s', async (_, headers) => {
    const { client, sent } = record(headers)
    expect(await client.get({})).toMatchObject({ kind: 'received' })
    expect(sent[0]?.get('Authorization')).toBe('Bearer 1')
  })

  it('are asked for at each request', async () => {
    let count = 0
    const { client, sent } = record(() => ({ Authorization: `Bearer ${String((count += 1))}` }))
    await client.get({})
    await client.get({})
    expect(sent.map((headers) => headers.get('Authorization'))).toEqual(['Bearer 1', 'Bearer 2'])
  })

  it('that need the network fail as the network does', async () => {
    const { client, sent } = record(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(await client.post({})).toEqual({ kind: 'network' })
    expect(sent).toEqual([])
  })

  it('with a mistake in their function are an exception', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const { client } = record(() => { throw new RangeError('a mistake') })
    expect(await client.post({})).toEqual({ kind: 'exception', name: 'RangeError' })
  })

  it('that never come are a timeout, and can be aborted', async () => {
    const never = () => new Promise<HeadersInit>(() => undefined)
    expect(await record(never, 1).client.post({})).toEqual({ kind: 'timeout', timeoutMs: 1 })
    const abort = new AbortController()
    const outcome = record(never).client.post({}, abort)
    abort.abort()
    expect(await outcome).toEqual({ kind: 'aborted' })
  })
})
