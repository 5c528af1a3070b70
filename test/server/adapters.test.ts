// The proxy and the return page in servers of Node, as the guides mount them, and clients that are no browsers.
import { connect } from 'node:net'
import { createServer } from 'node:http'
import { createRequestListener, type ClientAddress } from '@remix-run/node-fetch-server'
import express from 'express'
import fastify from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import { createWikiProxy, handleReturn } from '../../src/server/index.ts'
import { listen } from './listen.ts'
import { formType, login, openProxy, tokens, type Received } from './proxy/openProxy.ts'

const ends: (() => unknown)[] = []

afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

type Handler = (request: Request) => Promise<Response>

interface Mounted {
  readonly proxy: Handler
  readonly returned: Handler
}

const hosts: readonly (readonly [name: string, serve: (mounted: Mounted) => Promise<string>])[] = [
  ['Node', async ({ proxy, returned }) =>
    listen(createRequestListener((request) => (new URL(request.url).pathname === '/auth/return' ? returned(request) : proxy(request))))],
  ['Express, before a body parser', async ({ proxy, returned }) => {
    const app = express()
    app.all('/w/api.php', createRequestListener(proxy))
    app.post('/auth/return', createRequestListener(returned))
    app.use(express.urlencoded())
    return listen(app)
  }],
  ['Express, in a router that takes the path off', async ({ proxy, returned }) => {
    const app = express()
    app.use('/w/api.php', createRequestListener(proxy))
    app.use('/auth/return', createRequestListener(returned))
    return listen(app)
  }],
  ['Fastify', async ({ proxy, returned }) => {
    const app = fastify()
    ends.push(() => app.close())
    app.addContentTypeParser(formType, (_request, _body, done) => done(null))
    app.all('/w/api.php', (request, reply) => {
      reply.hijack()
      createRequestListener(proxy)(request.raw, reply.raw)
    })
    app.post('/auth/return', (request, reply) => {
      reply.hijack()
      createRequestListener(returned)(request.raw, reply.raw)
    })
    return app.listen({ host: '127.0.0.1', port: 0 })
  }],
]

describe.each(hosts)('in %s', (_, serve) => {
  const start = async () => {
    const { proxy, received } = await openProxy({ secure: false }, (response) => response.setHeader('set-cookie', ['a=1', 'b=2']).end('{"ok":true}'))
    const origin = await serve({ proxy, returned: (request) => handleReturn(request, { scriptUrl: '/assets/return.js' }) })
    return { origin, received }
  }

  it('the proxy passes on what it takes, and refuses the rest', async () => {
    const { origin, received } = await start()
    const read = await fetch(`${origin}/w/api.php?${tokens}`, { headers: { cookie: 'mw_a=1' } })
    expect([await read.json(), read.headers.getSetCookie().map((cookie) => cookie.split(';')[0])]).toEqual([{ ok: true }, ['mw_a=1', 'mw_b=2']])
    const posted = await fetch(`${origin}/w/api.php`, { method: 'POST', body: new URLSearchParams(login), headers: { origin } })
    expect(posted.status).toBe(200)
    expect(received.map(({ headers }) => headers.cookie)).toEqual(['a=1', undefined])
    expect((await fetch(`${origin}/w/api.php`, { method: 'POST', body: new URLSearchParams(login), headers: { origin: 'http://evil.example' } })).status).toBe(403)
    expect((await fetch(`${origin}/w/api.php?action=edit`)).status).toBe(403)
    expect(received).toHaveLength(2)
  })

  it('the return page gets what a provider posts', async () => {
    const { origin } = await start()
    const response = await fetch(`${origin}/auth/return`, { method: 'POST', body: new URLSearchParams([['code', 'c'], ['state', 's'], ['code', 'd']]) })
    const page = await response.text()
    expect(response.status).toBe(200)
    expect(page).toContain('"parameters":[["code","c"],["state","s"],["code","d"]]')
    expect(page).toContain('src="/assets/return.js"')
    expect(page).not.toContain('127.0.0.1')
  })
})

describe('after a body parser of Express', () => {
  it('the return page gets the text that the parser has read', async () => {
    const app = express()
    app.use(express.text({ type: formType }))
    app.post('/auth/return', async ({ body }: { body: string }, response) => {
      const headers = { 'content-type': formType }
      const page = await handleReturn(new Request('http://app/', { method: 'POST', headers, body }), { scriptUrl: '/assets/return.js' })
      response.status(page.status).setHeaders(page.headers).send(await page.text())
    })
    const response = await fetch(`${await listen(app)}/auth/return`, { method: 'POST', body: new URLSearchParams({ code: 'c' }) })
    expect(await response.text()).toContain('"parameters":[["code","c"]]')
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';")
  })

  it.each<readonly [name: string, handler: Handler]>([
    ['the return page', (request) => handleReturn(request, { scriptUrl: '/assets/return.js' })],
    ['the proxy', createWikiProxy({ api: 'https://wiki.example/w/api.php' })],
  ])('%s says what is wrong', async (_, handler) => {
    const app = express()
    app.use(express.urlencoded())
    const leave = new AbortController()
    const said = new Promise((resolve) => {
      app.post('/w/api.php', createRequestListener(handler, { onError: resolve }))
    })
    const answer = fetch(`${await listen(app)}/w/api.php`, { method: 'POST', body: new URLSearchParams(login), signal: leave.signal })
    expect(String(await said)).toContain('before any body parser')
    leave.abort()
    await expect(answer).rejects.toThrow()
  })
})

describe('a hostile client', () => {
  /** Sends bytes that no HTTP client would, and returns the status lines of what comes back. */
  const send = (origin: string, lines: readonly string[], body = '') =>
    new Promise<readonly string[]>((resolve, reject) => {
      let received = ''
      const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`))
      socket.setEncoding('utf8').on('data', (text: string) => { received += text }).on('close', () => resolve(received.match(/^HTTP\/1\.1 \d+/gm) ?? [])).on('error', reject)
    })

  const form = ['Host: app.example', `Content-Type: ${formType}`, 'Connection: close']
  const smuggled = 'POST /w/api.php HTTP/1.1\r\nHost: app.example\r\nContent-Length: 11\r\n\r\naction=edit'

  const start = async () => {
    const { proxy, received } = await openProxy()
    return { origin: await listen(createRequestListener(proxy, { onError: () => new Response(null, { status: 400 }) })), received }
  }

  it.each([
    ['a length and chunks', ['POST /w/api.php HTTP/1.1', ...form, 'Content-Length: 5', 'Transfer-Encoding: chunked'], `0\r\n\r\n${smuggled}`],
    ['two lengths', ['POST /w/api.php HTTP/1.1', ...form, 'Content-Length: 5', 'Content-Length: 60'], `a=1&b=${smuggled}`],
    ['two codings', ['POST /w/api.php HTTP/1.1', ...form, 'Transfer-Encoding: chunked, identity'], `0\r\n\r\n${smuggled}`],
    ['a coding with a blank before its colon', ['POST /w/api.php HTTP/1.1', ...form, 'Transfer-Encoding : chunked'], `0\r\n\r\n${smuggled}`],
    ['two hosts', ['GET /w/api.php?action=edit HTTP/1.1', 'Host: app.example', 'Host: evil.example', 'Connection: close'], ''],
    ['a host that is a URL', ['GET /index.php?title=Secret HTTP/1.1', 'Host: app.example/w/api.php?action=query&x=', 'Connection: close'], ''],
    ['a host with a user', ['POST /w/api.php HTTP/1.1', 'Host: evil@app.example', 'Origin: http://app.example', `Content-Type: ${formType}`, 'Connection: close', `Content-Length: ${login.length}`], login],
    ['another server in its first line', ['GET http://127.0.0.1:1/w/api.php?action=query&meta=tokens HTTP/1.1', 'Host: app.example', 'Connection: close'], ''],
    ['a tunnel', ['CONNECT 127.0.0.1:1 HTTP/1.1', 'Host: app.example', 'Connection: close'], ''],
    ['a header that ends early', ['GET /w/api.php?action=query&meta=tokens HTTP/1.1', 'Host: app.example', 'Connection: close', 'Cookie: mw_a=1\nX-Forwarded-For: 1.2.3.4', 'Sec-Fetch-Site: cross-site'], ''],
    ['a path that leads up', ['GET /w/api.php/..%2findex.php?title=Secret HTTP/1.1', 'Host: app.example', 'Connection: close'], ''],
    ['a path with two slashes', ['GET //evil.example/w/api.php?action=edit HTTP/1.1', 'Host: app.example', 'Connection: close'], ''],
  ])('gets nothing by %s', async (_, lines, body) => {
    const { origin, received } = await start()
    const statuses = await send(origin, lines, body)
    expect(statuses.every((line) => line.startsWith('HTTP/1.1 4'))).toBe(true)
    expect(received).toEqual([])
  })

  it('gets two requests counted as two, each with a length of its own', async () => {
    const { origin, received } = await start()
    const second = smuggled.replace('Content-Length', 'Connection: close\r\nContent-Length')
    const keepAlive = ['POST /w/api.php HTTP/1.1', 'Host: app.example', `Content-Type: ${formType}`, `Content-Length: ${login.length}`]
    expect(await send(origin, keepAlive, login + second)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 415'])
    expect(received.map(({ body }) => new URLSearchParams(body).get('action'))).toEqual(['clientlogin'])
    expect(received.map(lengthOf)).toEqual([[String(received[0]?.body.length), undefined]])
  })

  it('gets its chunks counted anew', async () => {
    const { origin, received } = await start()
    const chunks = `${login.length.toString(16)}\r\n${login}\r\n0\r\n\r\n`
    expect(await send(origin, ['POST /w/api.php HTTP/1.1', ...form, 'Transfer-Encoding: chunked'], chunks)).toEqual(['HTTP/1.1 200'])
    expect(received.map(lengthOf)).toEqual([[String(received[0]?.body.length), undefined]])
  })

  const lengthOf = ({ headers }: Received) => [headers['content-length'], headers['transfer-encoding']]
})

describe('an address', () => {
  it('of the user comes from the connection, as the guide reads it', async () => {
    const { wiki, received } = await openProxy()
    const addresses = new WeakMap<Request, string>()
    const proxy = createWikiProxy({ api: `${wiki}/w/api.php`, clientAddress: (request) => addresses.get(request) })
    const server = createServer(createRequestListener((request: Request, client: ClientAddress) => {
      addresses.set(request, client.address)
      return proxy(request)
    }))
    ends.push(() => server.close())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    await fetch(`http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}/w/api.php?${tokens}`, { headers: { 'x-forwarded-for': '6.6.6.6', connection: 'close' } })
    expect(received.map(({ headers }) => headers['x-forwarded-for'])).toEqual(['127.0.0.1'])
  })
})
