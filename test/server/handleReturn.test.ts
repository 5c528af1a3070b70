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

  it.each([
    ['https://cdn.example/r.js?a=1&b=2', 'https://cdn.example/r.js?a=1&#38;b=2'],
    // Nothing in such a URL is percent-encoded.
    ['data:text/javascript,"<b>"', 'data:text/javascript,&#34;&#60;b&#62;&#34;'],
  ])('writes the URL %s as an attribute', async (script, expected) => {
    expect(await (await handleReturn(post(''), { scriptUrl: script })).text()).toContain(`src="${expected}">`)
  })

  it('is a page of HTML5 in UTF-8, as wide as the device', async () => {
    const text = await (await handleReturn(post('code=1'), { scriptUrl })).text()
    expect(text).toMatch(/^<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>/)
  })

  it('may have no body, and no parameters then', async () => {
    const response = await handleReturn(new Request(url, { method: 'POST', headers: { 'content-type': formType } }), { scriptUrl })
    expect(await dataIn(response)).toEqual({ parameters: [], messages: {} })
  })

  it('keeps a letter that is cut in two on its way', async () => {
    const bytes = new TextEncoder().encode('code=é')
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.slice(0, -1))
        controller.enqueue(bytes.slice(-1))
        controller.close()
      },
    })
    expect(await dataIn(await handleReturn(post(body), { scriptUrl }))).toMatchObject({ parameters: [['code', 'é']] })
  })
})

/** Breaks off before its first byte. */
const broken = () => new ReadableStream({ start(controller) { controller.error(new Error('The connection is gone')) } })

describe('an invalid request', () => {
  it.each([
    [405, new Request(url), 'Only an identity provider may post to this URL.\n', 'POST'],
    [415, post('a=1', {}), 'The form has to be URL-encoded.\n', null],
    [413, post('a'.repeat(64 * 1024 + 1)), 'The form is too large.\n', null],
    [400, post(broken()), 'The form is incomplete.\n', null],
  ])('is told what is wrong in plain text, which is as little cached as the page: %i', async (status, request, text, allow) => {
    const response = await handleReturn(request, { scriptUrl })
    expect([response.status, await response.text()]).toEqual([status, text])
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      ...(allow && { allow }),
    })
  })

  it.each(['multipart/form-data; boundary=x', 'application/json', 'text/plain', `${formType}-2`, `x-${formType}`])('gets 415 for %s', async (type) => {
    expect((await handleReturn(post('a=1', { 'content-type': type }), { scriptUrl })).status).toBe(415)
  })

  it('gets 415 without a type', async () => {
    expect((await handleReturn(post(new Blob(['a=1']), {}), { scriptUrl })).status).toBe(415)
  })

  it.each([`${formType}; charset=UTF-8`, `${formType} ;charset=utf-8`, formType.toUpperCase()])('is not one of the type %s', async (type) => {
    expect((await handleReturn(post('a=1', { 'content-type': type }), { scriptUrl })).status).toBe(200)
  })

  it('gets 413 by its Content-Length alone, before anything is read', async () => {
    const sized = (bytes: number) => post('a=1', { 'content-type': formType, 'content-length': String(bytes) })
    const large = sized(64 * 1024 + 1)
    expect((await handleReturn(large, { scriptUrl })).status).toBe(413)
    expect(large.bodyUsed).toBe(false)
    expect((await handleReturn(sized(64 * 1024), { scriptUrl })).status).toBe(200)
  })

  it('gets 413 if it is too long, whatever its Content-Length', async () => {
    const cancel = vi.fn()
    const endless = new ReadableStream({ cancel, pull: (controller) => { controller.enqueue(new TextEncoder().encode('a'.repeat(9000))) } })
    expect((await handleReturn(post('a'.repeat(64 * 1024 + 1)), { scriptUrl })).status).toBe(413)
    expect((await handleReturn(post(endless), { scriptUrl })).status).toBe(413)
    expect(cancel).toHaveBeenCalledOnce()
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
