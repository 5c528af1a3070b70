// What of the wiki's answers arrives on the app's origin.
import { describe, expect, it, vi } from 'vitest'
import { errorOf, get, login, ofPage, openProxy, post, tokens, type Respond } from './openProxy.ts'
import { createAuthClient } from '../../../src/protocol.ts'
import { createWikiProxy, type WikiProxyOptions } from '../../../src/server/index.ts'

const noJson = '502 internal_api_error_WikiAnswer: What the wiki answered is no JSON. The option "api" has to be the URL of its api.php.'
const noImage = '502 internal_api_error_WikiAnswer: What the wiki answered is no image that passes.'
const tooLarge = '502 internal_api_error_WikiAnswerTooLarge: The answer of the wiki is too large.'
const brokenOff = '502 internal_api_error_WikiAnswerIncomplete: The answer of the wiki broke off.'
const redirected = '502 proxy-redirected: The wiki redirects. The option "api" has to be the URL that it redirects to.'
const unreachable = '502 internal_api_error_WikiUnreachable: The wiki could not be reached.'
const late = '504 internal_api_error_WikiTimeout: The wiki took too long.'

const png = Buffer.from('89504e470d0a1a0a', 'hex')
const imageUrl = '/w/index.php?title=Special:Captcha/image&wpCaptchaId=140514292401665697'

async function answered(body: unknown, options = {}, action = tokens): Promise<unknown> {
  const { proxy } = await openProxy(options, (response) => response.end(JSON.stringify(body)))
  return (await proxy(get(action))).json()
}

describe('an answer', () => {
  it.each([[200, 200], [203, 200], [299, 200], [400, 400], [503, 503]])('of JSON with %i passes with %i', async (sent, status) => {
    const { proxy } = await openProxy({}, (response) => response.writeHead(sent).end('{"error":{"code":"x"}}'))
    const response = await proxy(get(tokens))
    expect([response.status, await response.text()]).toEqual([status, '{"error":{"code":"x"}}'])
  })

  const faults: readonly (readonly [name: string, respond: Respond, error: string])[] = [
    ['a page', (response) => response.end('<html><script>alert(1)</script>'), noJson],
    ['nothing', (response) => response.end(), noJson],
    ['nothing by its status', (response) => response.writeHead(204).end(), noJson],
    ['half', (response) => response.end('{"a":'), noJson],
    ['a function call', (response) => response.end('/**/evil({})'), noJson],
    ['too deep to be read', (response) => response.end('['.repeat(200_000) + ']'.repeat(200_000)), noJson],
    ['too large', (response) => response.end(`"${'a'.repeat(4 * 1024 * 1024)}"`), tooLarge],
    ['a choice', (response) => response.writeHead(300).end('{}'), redirected],
    ['a redirect', (response) => response.writeHead(302, { location: '/w/api.php', 'set-cookie': 'a=1' }).end('{}'), redirected],
    ['a redirect of a POST', (response) => response.writeHead(307, { location: 'https://evil.example/' }).end('{}'), redirected],
    ['no answer', (response) => response.destroy(), unreachable],
    ['late', () => undefined, late],
  ]

  it.each(faults)('that is %s is an error of the API', async (name, respond, error) => {
    const { proxy } = await openProxy({ timeoutMs: name === 'late' ? 50 : 20_000 }, respond)
    const response = await proxy(post(login))
    expect(await errorOf(response)).toBe(error)
    expect(response.headers.get('location')).toBeNull()
  })

  it.each<readonly [name: string, response: Response]>([
    ['without a body', new Response(null, { status: 302 })],
    ['that the server hides', Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' })],
  ])('that is a redirect %s is an error of the API', async (_, response) => {
    const proxy = createWikiProxy({ api: 'https://wiki.example/w/api.php', fetch: () => Promise.resolve(response) })
    expect(await errorOf(await proxy(get(tokens)))).toBe(redirected)
  })

  it.each([[20, 20], [2 ** 31 - 1, 2 ** 31 - 1], [2 ** 31, 2 ** 31 - 1], [Infinity, 2 ** 31 - 1]])('is waited for %d ms as %d, of which servers are able', async (timeoutMs, expected) => {
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(new AbortController().signal)
    const { proxy } = await openProxy({ timeoutMs })
    await proxy(get(tokens))
    expect(timeout.mock.calls).toEqual([[expected]])
  })

  it.each<readonly [name: string, half: (signal: AbortSignal) => ReadableStream<Uint8Array>]>([
    ['breaks off', () => new ReadableStream({ start: (controller) => controller.error(new Error('The connection is gone')) })],
    ['does not end in time', (signal) => new ReadableStream({
      start: (controller) => signal.addEventListener('abort', () => controller.error(signal.reason)),
    })],
  ])('that %s is an error of the API, and keeps its cookies', async (_, half) => {
    const proxy = createWikiProxy({
      api: 'https://wiki.example/w/api.php',
      timeoutMs: 50,
      fetch: (_url, init) => Promise.resolve(new Response(half(init?.signal ?? AbortSignal.abort()), { headers: { 'set-cookie': 'wiki_session=new' } })),
    })
    const response = await proxy(post(login))
    expect(await errorOf(response)).toBe(brokenOff)
    expect(response.headers.getSetCookie()[0]).toContain('mw_wiki_session=new')
  })

  it.each([400, 503])('that is an error %i without JSON keeps its status alone, so that the kit knows a wiki that is busy', async (status) => {
    const { proxy } = await openProxy({}, (response) => response.writeHead(status, { 'retry-after': '2' }).end('<h1>Busy</h1>'))
    const response = await proxy(get(tokens))
    expect([response.status, response.headers.get('retry-after'), await response.text()]).toEqual([status, '2', '{}'])
  })

  it('keeps its cookies where its body is lost, because they may be a new session', async () => {
    const { proxy } = await openProxy({}, (response) => response.setHeader('set-cookie', 'wiki_session=new').end('<half a page'))
    expect((await proxy(post(login))).headers.getSetCookie()[0]).toContain('mw_wiki_session=new')
  })

  it('of a wiki that is not there is an error of the API', async () => {
    expect(await errorOf(await createWikiProxy({ api: 'http://127.0.0.1:1/w/api.php' })(get(tokens)))).toBe(unreachable)
  })

  it('is not waited for when the user has left', async () => {
    const controller = new AbortController()
    let isClosed: Promise<unknown> = Promise.resolve()
    const { proxy } = await openProxy({}, (response) => {
      isClosed = new Promise((resolve) => response.on('close', resolve))
      controller.abort()
    })
    await proxy(new Request(get(tokens), { signal: controller.signal }))
    await isClosed
  })

  it('tells the kit whether something may have been done', async () => {
    const kindOf = async (respond: Respond, options: Partial<WikiProxyOptions> = {}) => {
      const { proxy } = await openProxy(options, (response, request) =>
        request.method === 'GET' ? void response.end('{"query":{"tokens":{"logintoken":"t"}}}') : respond(response, request))
      const client = createAuthClient({ api: 'https://app.example/w/api.php', fetch: (input, init) => proxy(new Request(input, init)) })
      return client.begin('clientlogin', { fields: [], returnUrl: 'https://app.example/' })
    }
    expect(await kindOf(() => undefined, { timeoutMs: 50 })).toMatchObject({ kind: 'api', code: 'internal_api_error_WikiTimeout' })
    expect(await kindOf((response) => void response.writeHead(301, { location: '/' }).end())).toMatchObject({ kind: 'api', code: 'proxy-redirected' })
    expect(await kindOf((response) => void response.writeHead(502).end('Bad gateway'))).toMatchObject({ kind: 'http', status: 502 })
  })
})

describe('the image of a captcha', () => {
  it.each([
    ['the wiki names it', imageUrl],
    ['with the wiki in front', `https://wiki.example${imageUrl}`],
    ['by a name in German', '/w/index.php?title=Spezial:Captcha/image&wpCaptchaId=140514292401665697'],
  ])('is on the mount, as %s', async (_, value) => {
    const options = { pages: 'https://wiki.example/wiki/' }
    expect(await answered({ fields: { captchaInfo: { value } } }, options)).toEqual({ fields: { captchaInfo: { value: '/w/api.php?wpCaptchaId=140514292401665697' } } })
  })

  it.each([
    '/w/index.php?title=Special:Captcha/image', '/w/index.php?title=Secret&wpCaptchaId=1', '/w/index.php?title=Special:Captcha/help&wpCaptchaId=1',
    '/w/index.php?title=Captcha/image&wpCaptchaId=1', '/w/index.php?title=Special:Captcha/images&wpCaptchaId=1', '/w/index.php?wpCaptchaId=1', 'http://[wpCaptchaId',
    '/index.php?title=Special:Captcha/image&wpCaptchaId=1', 'https://evil.example/w/index.php?title=Special:Captcha/image&wpCaptchaId=1',
    '/w/index.php?title=Special:Captcha/image&wpCaptchaId=1x', 'wpCaptchaId=1',
  ])('is none of %s', async (value) => {
    expect(await answered({ value })).toEqual({ value })
  })

  it.each(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'IMAGE/PNG; x=1', 'image/png ;x=1'])('passes as %s, and cannot be a page', async (type) => {
    const { proxy, received } = await openProxy({}, (response) => response.setHeader('content-type', type).end(png))
    const response = await proxy(get('wpCaptchaId=140514292401665697', { ...ofPage, cookie: 'mw_wiki_session=s' }))
    expect(Buffer.from(await response.arrayBuffer())).toEqual(png)
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'no-store',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-type': type.toLowerCase().split(/ ?;/)[0],
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    })
    expect(received.map(({ method, url, headers }) => [method, url, headers.cookie])).toEqual([
      ['GET', '/w/index.php?title=Special%3ACaptcha%2Fimage&wpCaptchaId=140514292401665697', 'wiki_session=s'],
    ])
  })

  it.each(['image/svg+xml', 'text/html', 'application/json', 'image/png, text/html', ''])('does not pass as %j', async (type) => {
    const { proxy } = await openProxy({}, (response) => response.setHeader('content-type', type).end(png))
    expect(await errorOf(await proxy(get('wpCaptchaId=1')))).toBe(noImage)
  })

  it.each(['wpCaptchaId=1&title=Secret', 'wpCaptchaId=1&wpCaptchaId=2', 'wpCaptchaId=../1', 'wpCaptchaId=', 'wpCaptchaId=1%00', `wpCaptchaId=${'1'.repeat(41)}`])(
    'is nothing else: %s', async (query) => {
      const { proxy, received } = await openProxy()
      expect([400, 403]).toContain((await proxy(get(query))).status)
      expect(received).toEqual([])
    })
})

describe('a link in a message of the wiki', () => {
  const label = (html: string, options = {}) => answered({ label: html }, options).then((body) => (body as { label: string }).label)

  it.each([
    ['<a href="/wiki/Help" title="x">', '<a href="https://wiki.example/wiki/Help" title="x">'],
    ['<a class="a" href="Help?a=1&amp;b=2">', '<a class="a" href="https://wiki.example/wiki/Help?a=1&amp;b=2">'],
    ["<IMG SRC='/a.png'>", "<IMG SRC='https://wiki.example/a.png'>"],
    ['<a href="/wiki/Help:Log_in#top">', '<a href="https://wiki.example/wiki/Help:Log_in#top">'],
    ['<a href="Help/Log:in">', '<a href="https://wiki.example/wiki/Help/Log:in">'],
    ['<a hreflang="de" href = "/wiki/Help">', '<a hreflang="de" href = "https://wiki.example/wiki/Help">'],
    ['<a href="//other.example/">', '<a href="https://other.example/">'],
    ['<img src="/w/index.php?title=Special:Captcha/image&amp;wpCaptchaId=1">', '<img src="/w/api.php?wpCaptchaId=1">'],
  ])('leads there: %s', async (sent, expected) => {
    const { proxy } = await openProxy({ pages: 'https://wiki.example/wiki/Main_Page' }, (response) => response.end(JSON.stringify({ label: sent })))
    expect(await (await proxy(get(tokens))).json()).toEqual({ label: expected })
  })

  it('leads to the origin of the API if nothing else is said', async () => {
    const { proxy, wiki } = await openProxy({}, (response) => response.end(JSON.stringify({ label: '<a href="/wiki/Help">' })))
    expect(await (await proxy(get(tokens))).json()).toEqual({ label: `<a href="${wiki}/wiki/Help">` })
  })

  it.each(['<a href="https://example.org/">', '<a href="#top">', '<a href="mailto:a@b.example">', '<a href="h323:a">', 'href="/x"', '1 < 2 href="/x" >', '<a data-href="/x">', '/wiki/Help', '<3 src="/x">'])(
    'is left as it is: %s', async (html) => {
      expect(await label(html)).toBe(html)
    })

  it('is left as it is in answers to actions of the app, which may hold any text', async () => {
    expect(await answered({ text: '<a href="/x">' }, { actions: ['parse'] }, 'action=parse&page=A')).toEqual({ text: '<a href="/x">' })
  })

  it('takes no long time, whatever the wiki writes', async () => {
    const long = '<a '.repeat(100_000) + ' href="'.repeat(100_000)
    expect(await label(long)).toBe(long)
  })
})

describe('the rest of an answer', () => {
  it('stays, whatever its keys', async () => {
    const text = '{"__proto__":{"a":1},"constructor":null,"a.b":[1,true,"\\u0000<b>"]}'
    const { proxy } = await openProxy({}, (response) => response.end(text))
    expect(await (await proxy(get(tokens))).text()).toBe(text)
  })
})
