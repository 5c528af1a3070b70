// What a server answers to a provider that posts.
import { describe, expect, it } from 'vitest'
import { handleReturn } from '../../src/server/index.ts'

const url = 'https://app.example/auth/return.html'
const formType = 'application/x-www-form-urlencoded'
const scriptUrl = '/assets/return.js'

function post(body: BodyInit, headers: HeadersInit = { 'content-type': formType }): Request {
  return new Request(url, { method: 'POST', body, headers, ...(body instanceof ReadableStream && { duplex: 'half' }) })
}

async function dataIn(response: Response): Promise<unknown> {
  const [, json = ''] = /id="mwa-posted">(.*?)<\/script>/s.exec(await response.text()) ?? []
  return JSON.parse(json)
}

describe('a posted return', () => {
  it('is answered with the return page, which holds the pairs in their order', async () => {
    const response = await handleReturn(post('code=a%20b&state=1&code=c'), { scriptUrl, messages: { 'return-done': 'Gut.' } })
    expect(response.status).toBe(200)
    expect(await dataIn(response)).toEqual({
      parameters: [['code', 'a b'], ['state', '1'], ['code', 'c']],
      messages: { 'return-done': 'Gut.' },
    })
  })

  it.each(['</script><script>alert(1)</script>', '<!--<script>', '"\u2028\\u003c&amp;'])('holds %j exactly and inert', async (value) => {
    const response = await handleReturn(post(new URLSearchParams({ code: value })), { scriptUrl })
    const text = await response.clone().text()
    expect(text.match(/<\/?script/g)).toHaveLength(4)
    expect(await dataIn(response)).toMatchObject({ parameters: [['code', value]] })
  })

  it('is kept by nobody, and is not cut off from the page that waits', async () => {
    const { headers } = await handleReturn(post('code=1'), { scriptUrl })
    expect(Object.fromEntries(headers)).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    })
  })

  it('lets a script of another origin in by name, and no markup in by its address', async () => {
    const response = await handleReturn(post(''), { scriptUrl: 'https://cdn.example/r.js?a="><b>' })
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self' https://cdn.example;")
    expect(await response.text()).not.toContain('<b>')
  })
})

describe('a request that is none', () => {
  it('gets 405 for another method, with the one that is right', async () => {
    const response = await handleReturn(new Request(url), { scriptUrl })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
  })

  it.each(['multipart/form-data; boundary=x', 'application/json', 'text/plain'])('gets 415 as %s', async (type) => {
    expect((await handleReturn(post('a=1', { 'content-type': type }), { scriptUrl })).status).toBe(415)
  })

  it('may name its encoding', async () => {
    expect((await handleReturn(post('a=1', { 'content-type': `${formType}; charset=UTF-8` }), { scriptUrl })).status).toBe(200)
  })

  it('gets 413 when it is too long, whatever it says of its length', async () => {
    const endless = new ReadableStream({ pull: (controller) => { controller.enqueue(new TextEncoder().encode('a'.repeat(9000))) } })
    expect((await handleReturn(post('a'.repeat(64 * 1024 + 1)), { scriptUrl })).status).toBe(413)
    expect((await handleReturn(post(endless), { scriptUrl })).status).toBe(413)
    expect((await handleReturn(post('a'.repeat(64 * 1024)), { scriptUrl })).status).toBe(200)
  })

  it('gets 413 for too many pairs', async () => {
    expect((await handleReturn(post('a&'.repeat(101)), { scriptUrl })).status).toBe(413)
    expect((await handleReturn(post('a&'.repeat(100)), { scriptUrl })).status).toBe(200)
  })
})
