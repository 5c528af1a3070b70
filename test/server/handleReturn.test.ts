// How the server handler responds to the POST of a provider.
import { describe, expect, it, vi } from 'vitest'
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

describe('the POST of a return', () => {
  it('is answered with the return page, which contains the parameters in order', async () => {
    const response = await handleReturn(post('code=a%20b&state=1&code=c'), { scriptUrl, messages: { 'return-done': 'Gut.' } })
    expect(response.status).toBe(200)
    expect(await dataIn(response)).toEqual({
      parameters: [['code', 'a b'], ['state', '1'], ['code', 'c']],
      messages: { 'return-done': 'Gut.' },
    })
  })

  it.each(['</script><script>alert(1)</script>', '<!--<script>', '"\u2028\\u003c&amp;'])('escapes %j exactly', async (value) => {
    const response = await handleReturn(post(new URLSearchParams({ code: value })), { scriptUrl })
    const text = await response.clone().text()
    expect(text.match(/<\/?script/g)).toHaveLength(4)
    expect(await dataIn(response)).toMatchObject({ parameters: [['code', value]] })
  })

  it('is not cached, and keeps the opener', async () => {
    const { headers } = await handleReturn(post('code=1'), { scriptUrl })
    expect(Object.fromEntries(headers)).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    })
  })

  it.each(['/assets/return.js?v=1', 'return.js', '../return.js', './a&b.js'])(
    'has the script %s as it was written, because a server behind a proxy does not know the URL of its page', async (script) => {
      const request = new Request('http://inner:3000/auth/return.html', post('code=1'))
      const response = await handleReturn(request, { scriptUrl: script })
      const text = await response.text()
      expect(text).toContain(`src="${script.replace('&', '&#38;')}"`)
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self';")
      expect(text + JSON.stringify([...response.headers])).not.toContain('inner')
    })

  it.each([
    ['https://cdn.example/return.js', 'https://cdn.example'],
    ['https://app.example/return.js', 'https://app.example'],
    ['http://cdn.example:8080/return.js', 'http://cdn.example:8080'],
    ['//cdn.example/return.js', 'cdn.example'],
    ['\\\\cdn.example/return.js', 'cdn.example'],
  ])('lets its page load %s', async (script, source) => {
    const response = await handleReturn(post('code=1'), { scriptUrl: script })
    expect(await response.text()).toContain(`src="${script}"`)
    expect(response.headers.get('content-security-policy')).toContain(`script-src 'self' ${source};`)
  })

  it('accepts the script of another origin, and escapes its URL', async () => {
    const response = await handleReturn(post(''), { scriptUrl: 'https://cdn.example/r.js?a="><b>' })
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self' https://cdn.example;")
    expect(await response.text()).not.toContain('<b>')
  })
})

describe('an invalid request', () => {
  it('gets 405 for another method, with the allowed one', async () => {
    const response = await handleReturn(new Request(url), { scriptUrl })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
  })

  it.each(['multipart/form-data; boundary=x', 'application/json', 'text/plain'])('gets 415 for %s', async (type) => {
    expect((await handleReturn(post('a=1', { 'content-type': type }), { scriptUrl })).status).toBe(415)
  })

  it('is not one with a charset', async () => {
    expect((await handleReturn(post('a=1', { 'content-type': `${formType}; charset=UTF-8` }), { scriptUrl })).status).toBe(200)
  })

  it('gets 413 if it is too long, whatever its Content-Length', async () => {
    const endless = new ReadableStream({ pull: (controller) => { controller.enqueue(new TextEncoder().encode('a'.repeat(9000))) } })
    expect((await handleReturn(post('a'.repeat(64 * 1024 + 1)), { scriptUrl })).status).toBe(413)
    expect((await handleReturn(post(endless), { scriptUrl })).status).toBe(413)
    expect((await handleReturn(post('a'.repeat(64 * 1024)), { scriptUrl })).status).toBe(200)
  })

  it('gets 413 for too many parameters', async () => {
    expect((await handleReturn(post('a&'.repeat(101)), { scriptUrl })).status).toBe(413)
    expect((await handleReturn(post('a&'.repeat(100)), { scriptUrl })).status).toBe(200)
  })

  it('rejects for a script that has no URL', async () => {
    await expect(handleReturn(post('code=1'), { scriptUrl: 'http://' })).rejects.toThrow(TypeError)
  })

  it.each<readonly [name: string, read: (request: Request) => unknown]>([
    ['read', (request) => request.text()],
    ['being read', (request) => request.body?.getReader()],
  ])('whose body has been %s before says so', async (_, read) => {
    const request = post('code=1')
    await read(request)
    await expect(handleReturn(request, { scriptUrl })).rejects.toThrow('before any body parser')
  })

  it('gets 408 if its body does not arrive', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const answer = handleReturn(post(new ReadableStream()), { scriptUrl })
    await vi.advanceTimersByTimeAsync(10_000)
    vi.useRealTimers()
    const response = await answer
    expect([response.status, await response.text()]).toEqual([408, expect.stringContaining('body parser')])
  })

  it('answers 400 to a body that breaks off', async () => {
    const body = new ReadableStream({ start(controller) { controller.error(new Error('The connection is gone')) } })
    const request = new Request('https://app.example/auth/return', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
      duplex: 'half',
    } as RequestInit)
    expect((await handleReturn(request, { scriptUrl: '/return.js' })).status).toBe(400)
  })
})
