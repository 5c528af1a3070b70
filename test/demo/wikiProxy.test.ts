// What the demo passes on to a real wiki behind it, and what it keeps to itself.
import { createServer, request as send, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createWikiProxy } from '../../demo/server/createWikiProxy.ts'

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

/** Returns the address of a proxy, and what the wiki behind it has received. */
async function openProxy() {
  const received: IncomingHttpHeaders[] = []
  const wiki = await listen((request, response) => {
    received.push(request.headers)
    response.setHeader('set-cookie', ['realwiki_session=s; Secure; Domain=wiki.example; Path=/w']).end('{}')
  })
  const respond = createWikiProxy(new URL(`${wiki}/w/api.php`), 'http://127.0.0.1')
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
    await get(`${proxy}/w/api.php`, headers)
    expect(received[0]).not.toHaveProperty('x-wiki-features')
  })

  it('sends it the features that a page of the tests names', async () => {
    const { received, proxy } = await openProxy()
    await get(`${proxy}/w/api.php`, { 'x-wiki-features': 'captcha,run-1' })
    await get(`${proxy}/w/index.php`, { referer: 'http://127.0.0.1/?features=image' })
    expect(received.map((headers) => headers['x-wiki-features'])).toEqual(['captcha,run-1', 'image'])
  })

  it('sends it no cookies but its own', async () => {
    const { received, proxy } = await openProxy()
    const others = 'wiki_session=of-the-fake-one; other-program=1'
    const [set] = await get(`${proxy}/w/api.php`, { cookie: others })
    await get(`${proxy}/w/api.php`, { cookie: `${others}; realwiki_session=s` })
    expect(set).toBe('realwiki_session=s; Path=/')
    expect(received.map(({ cookie }) => cookie)).toEqual([undefined, 'realwiki_session=s'])
  })
})
