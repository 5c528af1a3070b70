// Addresses that redirect, with real servers: no POST follows, and no other host is taken for the wiki.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createAuthClient } from '../../src/protocol/index.ts'
import { createFakeWiki, toNodeListener, type FakeWiki } from '../../src/testing/index.ts'

interface Site {
  readonly origin: string
  /** Method and path of each request, and the body of a POST. */
  readonly requests: string[]
}

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

/** Serves a wiki at /w/api.php. `redirect` returns where a request is sent instead. */
async function serveSite(redirect: (method: string, path: string) => { readonly status: number; readonly location: string } | undefined = () => undefined): Promise<Site> {
  const requests: string[] = []
  const wikis: FakeWiki[] = []
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request
    const path = url.replace(/\?.*/, '')
    requests.push(`${method} ${path}`)
    const elsewhere = redirect(method, path)
    if (elsewhere) return response.writeHead(elsewhere.status, { location: elsewhere.location + url.slice(path.length) }).end()
    return wikis[0] && toNodeListener(wikis[0])(request, response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  wikis.push(createFakeWiki({ api: `${origin}/w/api.php` }))
  return { origin, requests }
}

const login = { fields: [['username', 'DemoUser'], ['password', 'demo-pass']], returnUrl: 'https://app.example/' } as const

/** As a browser keeps the cookies of a wiki. */
function withCookies(): typeof fetch {
  const jar = new Map<string, string>()
  return async (input, init) => {
    const headers = { ...(init?.headers as Record<string, string>), cookie: [...jar].map((pair) => pair.join('=')).join('; ') }
    const response = await fetch(input, { ...init, headers })
    for (const cookie of response.headers.getSetCookie()) jar.set(cookie.split('=')[0] ?? '', cookie.split(/[=;]/)[1] ?? '')
    return response
  }
}

describe('a POST', () => {
  it.each([301, 302, 303, 307, 308])('does not follow a %i to another host, which never sees the password', async (status) => {
    const other = await serveSite()
    const wiki = await serveSite((method) => (method === 'POST' ? { status, location: `${other.origin}/w/api.php` } : undefined))
    const client = createAuthClient({ api: `${wiki.origin}/w/api.php`, fetch: withCookies() })
    expect(await client.begin('clientlogin', login)).toEqual({ kind: 'httpRedirect', target: `${other.origin}/w/api.php` })
    expect(other.requests).toEqual([])
  })

  it('does not follow a redirect on its own host either', async () => {
    const wiki = await serveSite((method, path) => (method === 'POST' && path === '/w/api.php' ? { status: 307, location: '/moved/api.php' } : undefined))
    const client = createAuthClient({ api: `${wiki.origin}/w/api.php`, fetch: withCookies() })
    expect(await client.begin('clientlogin', login)).toEqual({ kind: 'httpRedirect', target: `${wiki.origin}/moved/api.php` })
    expect(wiki.requests.filter((request) => request.startsWith('POST'))).toEqual(['POST /w/api.php'])
  })

  it('names no target where a browser hides it', async () => {
    const opaque = () => Promise.resolve(Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' }))
    const client = createAuthClient({
      api: 'https://wiki.example/w/api.php',
      fetch: (_, init) => (init?.method === 'POST' ? opaque() : Promise.resolve(Response.json({ query: { tokens: { logintoken: 'x+\\' } } }))),
    })
    expect(await client.begin('clientlogin', login)).toEqual({ kind: 'httpRedirect', target: '' })
  })
})

describe('a GET', () => {
  it('that ends on another host is not the wiki, and nothing is posted', async () => {
    const other = await serveSite()
    const wiki = await serveSite(() => ({ status: 301, location: `${other.origin}/w/api.php` }))
    const client = createAuthClient({ api: `${wiki.origin}/w/api.php`, fetch: withCookies() })
    expect(await client.info('clientlogin')).toEqual({ kind: 'httpRedirect', target: `${other.origin}/w/api.php` })
    expect(await client.begin('clientlogin', login)).toMatchObject({ kind: 'httpRedirect' })
    expect([...wiki.requests, ...other.requests].filter((request) => request.startsWith('POST'))).toEqual([])
  })

  it('that ends on another path of the same host leads the POSTs there', async () => {
    const wiki = await serveSite((_, path) => (path === '/api.php' ? { status: 301, location: '/w/api.php' } : undefined))
    const client = createAuthClient({ api: `${wiki.origin}/api.php`, fetch: withCookies() })
    expect(await client.info('clientlogin')).toMatchObject({ kind: 'info' })
    expect(await client.begin('clientlogin', login)).toEqual({ kind: 'passed', username: 'DemoUser' })
    expect(wiki.requests).toEqual(['GET /api.php', 'GET /w/api.php', 'POST /w/api.php'])
  })

  it('that ends at a page which is no API, as that of a portal, asks the given address the next time', async () => {
    let isAway = true
    const wiki = await serveSite((_, path) => (isAway && path === '/w/api.php' ? { status: 302, location: '/login' } : undefined))
    const client = createAuthClient({ api: `${wiki.origin}/w/api.php`, fetch: withCookies() })
    expect(await client.info('clientlogin')).toMatchObject({ kind: 'http', status: 404 })
    isAway = false
    expect(await client.info('clientlogin')).toMatchObject({ kind: 'info' })
    expect(await client.begin('clientlogin', login)).toEqual({ kind: 'passed', username: 'DemoUser' })
  })

  it.each([
    ['http://wiki.example/w/api.php', 'https://wiki.example/w/api.php', 'POST https://wiki.example/w/api.php'],
    ['https://wiki.example/w/api.php', 'http://wiki.example/w/api.php', undefined],
    ['https://wiki.example/w/api.php', 'https://www.wiki.example/w/api.php', undefined],
    ['https://wiki.example/w/api.php', 'https://wiki.example:8443/w/api.php', undefined],
    ['http://wiki.example/w/api.php', 'https://www.wiki.example/w/api.php', undefined],
  ])('of %s that ends at %s leads to %s', async (api, target, expected) => {
    const posted: string[] = []
    const redirected = () => {
      const answer = Response.json({ query: { tokens: { logintoken: 'x+\\' }, authmanagerinfo: { requests: [] } } })
      return Object.defineProperties(answer, { redirected: { value: true }, url: { value: `${target}?action=query` } })
    }
    const fetch: typeof globalThis.fetch = (input, init) => {
      if (init?.method !== 'POST') return Promise.resolve(redirected())
      posted.push(`POST ${input as string}`)
      return Promise.resolve(Response.json({ clientlogin: { status: 'PASS', username: 'Ada' } }))
    }
    const client = createAuthClient({ api, fetch })
    await client.info('clientlogin')
    await client.begin('clientlogin', login)
    expect(posted).toEqual(expected === undefined ? [] : [expected])
  })
})

describe('a GET that was redirected', () => {
  const redirected = (body: object, url: string) => Object.defineProperties(Response.json(body), { redirected: { value: true }, url: { value: url } })

  it('is not the wiki where it does not say to which address', async () => {
    const client = createAuthClient({ api: 'https://wiki.example/w/api.php', fetch: () => Promise.resolve(redirected({}, '')) })
    expect(await client.get({})).toEqual({ kind: 'httpRedirect', target: '' })
  })

  it('has found the API also if that refuses the call', async () => {
    const addresses: string[] = []
    const client = createAuthClient({
      api: 'https://wiki.example/api.php',
      fetch: (input) => {
        addresses.push((input as string).replace(/\?.*/, ''))
        return Promise.resolve(redirected({ errors: [{ code: 'readapidenied' }] }, 'https://wiki.example/w/api.php'))
      },
    })
    await client.get({})
    await client.get({})
    expect(addresses).toEqual(['https://wiki.example/api.php', 'https://wiki.example/w/api.php'])
  })
})

describe('a request', () => {
  it('needs no AbortSignal.any', async () => {
    vi.spyOn(AbortSignal, 'any').mockImplementation(() => { throw new TypeError('AbortSignal.any is not a function') })
    const wiki = createFakeWiki()
    const client = createAuthClient({ api: wiki.api, fetch: wiki.fetch })
    expect(await client.info('clientlogin', { signal: new AbortController().signal })).toMatchObject({ kind: 'info' })
  })

  it('needs no URL.canParse', async () => {
    vi.spyOn(URL, 'canParse').mockImplementation(() => { throw new TypeError('URL.canParse is not a function') })
    const wiki = createFakeWiki()
    const client = createAuthClient({ api: wiki.api, fetch: wiki.fetch, origin: 'https://app.example' })
    expect(client.api).toBe(wiki.api)
    expect(await createAuthClient({ api: wiki.api, fetch: wiki.fetch }).info('clientlogin')).toMatchObject({ kind: 'info' })
  })
})
