// Every header and cookie that passes, in both directions, and some that do not.
import { describe, expect, it } from 'vitest'
import { get, login, mount, ofPage, openProxy, post, tokens, type Received } from './openProxy.ts'

/** What Node adds to each request by itself. */
const addedByNode = ['host', 'connection', 'accept', 'accept-language', 'sec-fetch-mode', 'accept-encoding', 'cache-control', 'pragma']

/** All that the browser gets with JSON. */
const inert = {
  'cache-control': 'no-store',
  'content-security-policy': "sandbox; default-src 'none'",
  'content-type': 'application/json; charset=utf-8',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

function sentBy({ headers }: Received): Record<string, unknown> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !addedByNode.includes(name)))
}

const ofApp = {
  ...ofPage,
  origin: 'https://app.example',
  referer: 'https://app.example/?secret=1',
  authorization: 'Bearer of-the-app',
  'proxy-authorization': 'Basic x',
  'accept-language': 'de',
  'user-agent': 'Browser',
  'api-user-agent': 'App',
  'x-forwarded-for': '6.6.6.6',
  'x-forwarded-host': 'evil.example',
  'x-real-ip': '6.6.6.6',
  forwarded: 'for=6.6.6.6',
  'x-csrf-token': 'of-the-app',
  'x-wiki-features': 'captcha',
  'if-none-match': '"1"',
  range: 'bytes=0-1',
  expect: '100-continue',
  te: 'trailers',
  upgrade: 'h2c',
}

describe('the wiki gets', () => {
  it('of a GET nothing but the name of the kit', async () => {
    const { proxy, received } = await openProxy()
    await proxy(get(tokens, ofApp))
    expect(received.map(sentBy)).toEqual([{ 'user-agent': 'react-mediawiki-auth' }])
  })

  it('of a POST the type and a length that is counted anew', async () => {
    const { proxy, received } = await openProxy()
    await proxy(post(`${login}&realname=%C3%A4`, { ...ofApp, 'content-length': '7', 'transfer-encoding': 'chunked', 'content-encoding': 'identity' }))
    expect(received.map(sentBy)).toEqual([
      { 'user-agent': 'react-mediawiki-auth', 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(received[0]?.body.length) },
    ])
  })

  it('the address of the user as the app tells it', async () => {
    const { proxy, received } = await openProxy({ clientAddress: ({ headers }) => headers.get('x-real-ip') })
    for (const address of ['192.0.2.1', '2001:db8::1']) await proxy(get(tokens, { ...ofApp, 'x-real-ip': address }))
    expect(received.map(({ headers }) => headers['x-forwarded-for'])).toEqual(['192.0.2.1', '2001:db8::1'])
  })

  it.each(['1.2.3.4, 127.0.0.1', '', 'unknown', '1.2.3.4 x', 'for=1.2.3.4'])('no address that is none: %j', async (address) => {
    const { proxy, received } = await openProxy({ clientAddress: () => address })
    await proxy(get(tokens))
    expect(received.map(({ headers }) => headers['x-forwarded-for'])).toEqual([undefined])
  })
})

describe('of the cookies, the wiki gets', () => {
  const cookiesOf = async (cookie: string) => {
    const { proxy, received } = await openProxy()
    await proxy(get(tokens, { ...ofPage, cookie }))
    return received[0]?.headers.cookie
  }

  it.each([
    ['its own', 'mw_wiki_session=s; mw_wikiUserID=1', 'wiki_session=s; wikiUserID=1'],
    ['none of the app', 'session=app; wiki_session=x; Mw_x=1; mw=1; mw_wiki_session=s', 'wiki_session=s'],
    ['its values as they came', 'mw_a=%7C%0D%0A!"=x', 'a=%7C%0D%0A!"=x'],
    ['the first of one name', 'mw_a=1; mw_a=2', 'a=1'],
    ['no name that PHP would change', 'mw_a.b=1; mw_a[b]=2; mw_=3; mw_ =4; mw_c=5', 'c=5'],
    ['no value that is none', 'mw_a=b c; mw_d=\u00e4; mw_e=1', 'e=1'],
    ['the name of an inherited property', 'mw___proto__=1', '__proto__=1'],
  ])('%s', async (_, sent, expected) => {
    expect(await cookiesOf(sent)).toBe(expected)
  })

  it('nothing if there is none', async () => {
    expect(await cookiesOf('session=app')).toBeUndefined()
  })

  it('none that ends its line', async () => {
    const { proxy, received } = await openProxy()
    const request = get(tokens)
    // No `Request` takes such a header. An adapter might.
    const hostile = new Proxy(request, {
      get: (target, key) => key === 'headers'
        ? { get: (name: string) => (name === 'cookie' ? 'mw_a=1\r\nx-evil: 1; mw_b=2' : target.headers.get(name)) }
        : Reflect.get(target, key, target) as unknown,
    })
    await proxy(hostile)
    expect(received[0]?.headers).not.toHaveProperty('x-evil')
    expect(received[0]?.headers.cookie).toBe('b=2')
  })
})

describe('of the cookies, the browser gets', () => {
  const cookiesOf = async (sent: readonly string[], options = {}) => {
    const { proxy } = await openProxy(options, (response) => response.setHeader('set-cookie', sent).end('{}'))
    return (await proxy(get(tokens))).headers.getSetCookie()
  }
  const kept = 'Path=/w/api.php; HttpOnly; Secure; SameSite=Lax'

  it.each([
    ['a session', 'wiki_session=s; path=/; secure; HttpOnly; SameSite=None', `mw_wiki_session=s; ${kept}`],
    ['no domain, and no more than the path of the mount', 'a=1; Domain=.wiki.example; Path=/', `mw_a=1; ${kept}`],
    ['what scripts could read on the wiki', 'wikiUserName=Ada', `mw_wikiUserName=Ada; ${kept}`],
    ['how long it lasts', 'a=1; Max-Age=60; Expires=Tue, 19 Jan 2038 03:14:07 GMT',
      'mw_a=1; Max-Age=60; Path=/w/api.php; Expires=Tue, 19 Jan 2038 03:14:07 GMT; HttpOnly; Secure; SameSite=Lax'],
    ['that it is deleted', 'a=deleted; expires=Thu, 01-Jan-1970 00:00:01 GMT; Max-Age=0; path=/',
      'mw_a=deleted; Max-Age=0; Path=/w/api.php; Expires=Thu, 01 Jan 1970 00:00:01 GMT; HttpOnly; Secure; SameSite=Lax'],
    ['a value as it came', 'a=%7Cb|c=', `mw_a=%7Cb|c=; ${kept}`],
    ['a prefix as a part of the name', '__Host-a=1; Path=/; Secure', `mw___Host-a=1; ${kept}`],
    ['nothing partitioned', 'a=1; Partitioned; Priority=High', `mw_a=1; ${kept}`],
  ])('%s', async (_, sent, expected) => {
    expect(await cookiesOf([sent])).toEqual([expected])
  })

  it('those that are valid', async () => {
    expect(await cookiesOf(['=1', 'novalue', 'a.b=1', 'a b=1', 'c=1 2', 'd=1', 'e=\u00ff'])).toEqual([`mw_d=1; ${kept}`])
  })

  it('nothing in place of one that is not', async () => {
    const { proxy } = await openProxy({}, (response) => response.setHeader('set-cookie', ['a b=1']).end('{}'))
    expect(Object.fromEntries((await proxy(get(tokens))).headers)).toEqual(inert)
  })

  it('the path that the app names, and no TLS where it has none', async () => {
    expect(await cookiesOf(['a=1'], { mount: '/app/w/api.php', secure: false })).toEqual(['mw_a=1; Path=/app/w/api.php; HttpOnly; SameSite=Lax'])
  })
})

describe('of the headers, the browser gets', () => {
  it('its own, and none of the wiki', async () => {
    const { proxy } = await openProxy({}, (response) => {
      response.writeHead(200, {
        'content-type': 'text/html', 'cache-control': 'public, max-age=9', 'access-control-allow-origin': '*', location: 'https://evil.example/', link: '</x>; rel=preload',
        refresh: '0; url=https://evil.example/', 'clear-site-data': '"*"', 'strict-transport-security': 'max-age=9', 'service-worker-allowed': '/', 'content-disposition': 'attachment',
        'www-authenticate': 'Basic', 'content-security-policy': 'default-src *', 'x-frame-options': 'ALLOWALL', 'mediawiki-api-error': 'x', 'report-to': '{}', nel: '{}', etag: '"1"',
      }).end('{}')
    })
    expect(Object.fromEntries((await proxy(get(tokens))).headers)).toEqual(inert)
  })

  it('how long to wait', async () => {
    const { proxy } = await openProxy({}, (response) => response.writeHead(503, { 'retry-after': '7' }).end('{"error":{"code":"maxlag"}}'))
    const response = await proxy(get(tokens))
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '7'])
  })

  it('the same for what did not pass', async () => {
    const { proxy } = await openProxy()
    const response = await proxy(new Request(`${mount}?action=edit`, { headers: ofPage }))
    expect(Object.fromEntries(response.headers)).toEqual(inert)
  })
})
