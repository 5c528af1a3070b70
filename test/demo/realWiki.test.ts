// What the demo passes on to a real wiki behind the kit's proxy, and what it keeps to itself.
import { createServer, request as send, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createRealWiki } from '../../demo/server/createRealWiki.ts'

const open: Server[] = []

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

afterEach(() => {
  for (const server of open.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

const tokens = '/w/api.php?action=query&meta=tokens&type=login'

/** Returns the address of the demo, and what the wiki behind it has received. */
async function openProxy() {
  const received: IncomingHttpHeaders[] = []
  const wiki = await listen((request, response) => {
    received.push(request.headers)
    response.setHeader('set-cookie', ['realwiki_session=s; Secure; Domain=wiki.example; Path=/w']).end('{}')
  })
  const respond = createRealWiki(new URL(`${wiki}/w/api.php`), 'http://127.0.0.1')
  return { received, proxy: await listen((request, response) => void respond(request, response)) }
}

/** With `node:http`, because `fetch` forbids to set these headers. */
const get = (url: string, headers: Record<string, string> = {}) =>
  new Promise<readonly string[]>((resolve, reject) => {
    send(url, { headers }, (response) => {
      response.resume().on('end', () => { resolve(response.headers['set-cookie'] ?? []) })
    }).on('error', reject).end()
  })

describe('the demo with a real wiki', () => {
  it.each([
    ['a request of the page', { 'x-wiki-features': '', referer: 'http://127.0.0.1/?language=de' }],
    ['an image', { referer: 'http://127.0.0.1/' }],
    ['a popup', { referer: 'http://127.0.0.1/auth/return.html' }],
    ['a request without a referrer', {}],
  ])('sends it no features of the fake one: %s', async (_, headers) => {
    const { received, proxy } = await openProxy()
    await get(`${proxy}${tokens}`, headers)
    expect(received[0]).not.toHaveProperty('x-wiki-features')
  })

  it('sends it the features that a page of the tests names', async () => {
    const { received, proxy } = await openProxy()
    await get(`${proxy}${tokens}`, { 'x-wiki-features': 'captcha,run-1' })
    await get(`${proxy}${tokens}`, { referer: 'http://127.0.0.1/?features=image' })
    expect(received.map((headers) => headers['x-wiki-features'])).toEqual(['captcha,run-1', 'image'])
  })

  it('sends it no cookies but its own', async () => {
    const { received, proxy } = await openProxy()
    const others = 'wiki_session=of-the-fake-one; other-program=1'
    const [set] = await get(`${proxy}${tokens}`, { cookie: others })
    await get(`${proxy}${tokens}`, { cookie: `${others}; mw_realwiki_session=s` })
    expect(set).toBe('mw_realwiki_session=s; Path=/w/api.php; HttpOnly; SameSite=Lax')
    expect(received.map(({ cookie }) => cookie)).toEqual([undefined, 'realwiki_session=s'])
  })

  it('lets the edit of its editor through, and no other action than those of the kit', async () => {
    const { received, proxy } = await openProxy()
    const post = (body: string) => fetch(`${proxy}/w/api.php`, { method: 'POST', body: new URLSearchParams(body) })
    expect((await post('action=edit&title=Notebook&text=New&token=t')).status).toBe(200)
    expect((await post('action=delete&title=Notebook&token=t')).status).toBe(403)
    expect(received).toHaveLength(1)
  })

  it('tells it from which address a request comes, because its throttles count by it', async () => {
    const { received, proxy } = await openProxy()
    await get(`${proxy}${tokens}`, { 'x-forwarded-for': '10.1.2.3' })
    expect(received[0]).toHaveProperty('x-forwarded-for', '10.1.2.3')
  })
})
