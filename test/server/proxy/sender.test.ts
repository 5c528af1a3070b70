// Whose requests pass: those of the app's own pages.
import { describe, expect, it } from 'vitest'
import { errorOf, get, login, openProxy, post, tokens } from './openProxy.ts'

type Headers = Readonly<Record<string, string>>

const host = 'app.example'
const https = 'https://app.example'

const passing: readonly (readonly [name: string, headers: Headers])[] = [
  ['of a page of the app', { host, 'sec-fetch-site': 'same-origin', origin: https }],
  ['of a page of the app, behind a proxy that changes the host', { host: 'inner:3000', 'sec-fetch-site': 'same-origin', origin: https }],
  ['of an older browser', { host, origin: https }],
  ['of an older browser, behind a proxy that ends TLS', { host: 'app.example', origin: 'https://app.example' }],
  ['with a port', { host: 'app.example:8443', origin: 'https://app.example:8443' }],
  ['with the port of the scheme', { host: 'app.example:443', origin: https }],
  ['with a host in capitals', { host: 'APP.example', origin: https }],
  ['to an IPv6 address', { host: '[::1]:3000', origin: 'http://[::1]:3000' }],
  ['of a program that sends neither header', { host }],
]

const refused: readonly (readonly [name: string, headers: Headers])[] = [
  ['of another site', { host, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['of a sibling', { host, 'sec-fetch-site': 'same-site', origin: 'https://blog.app.example' }],
  ['of a frame without an origin', { host, 'sec-fetch-site': 'cross-site', origin: 'null' }],
  ['without an origin, whatever its site says', { host, 'sec-fetch-site': 'same-origin', origin: 'null' }],
  ['that says it twice', { host, 'sec-fetch-site': 'same-origin, cross-site' }],
  ['that says it in capitals', { host, 'sec-fetch-site': 'Same-Origin' }],
  ['of an older browser on another site', { host, origin: 'https://evil.example' }],
  ['of another port', { host, origin: 'https://app.example:8443' }],
  ['of a host that ends alike', { host, origin: 'https://evil-app.example' }],
  ['with a host that names two', { host: 'evil.example@app.example', origin: https }],
  ['with a host and a path', { host: 'app.example/x', origin: https }],
  ['with an empty host', { host: '', origin: https }],
  ['that names the host in another header', { host, origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' }],
  ['with an origin that is none', { host, origin: 'app.example' }],
  ['with an origin and a path', { host, origin: 'https://app.example/' }],
  ['with an origin of another kind', { host, origin: 'file://app.example' }],
  ['with two origins', { host, origin: 'https://app.example, https://evil.example' }],
]

describe('a request', () => {
  it.each(passing)('passes %s', async (_, headers) => {
    const { proxy, received } = await openProxy()
    expect((await proxy(post(login, headers))).status).toBe(200)
    expect((await proxy(get(tokens, headers))).status).toBe(200)
    expect(received).toHaveLength(2)
  })

  it.each(refused)('does not pass %s', async (_, headers) => {
    const { proxy, received } = await openProxy()
    for (const request of [post(login, headers), get(tokens, headers), get('wpCaptchaId=1', headers)]) {
      expect(await errorOf(await proxy(request))).toBe(
        '403 proxy-sender: The request is not from a page of the app. Behind a reverse proxy, the option "origin" names the app.',
      )
    }
    expect(received).toEqual([])
  })

  it('that the user makes by a bookmark passes as a GET alone', async () => {
    const { proxy } = await openProxy()
    const headers = { host, 'sec-fetch-site': 'none' }
    expect([(await proxy(get(tokens, headers))).status, (await proxy(post(login, headers))).status]).toEqual([200, 403])
  })
})

describe('the option `origin`', () => {
  it('stands for the host, which a reverse proxy changes', async () => {
    const { proxy } = await openProxy({ origin: https })
    const statusOf = async (headers: Headers) => (await proxy(post(login, headers))).status
    expect(await statusOf({ host: 'inner:3000', origin: https })).toBe(200)
    expect(await statusOf({ host: 'inner:3000', origin: 'https://inner:3000' })).toBe(403)
    expect(await statusOf({ host: 'inner:3000', origin: 'http://app.example' })).toBe(403)
  })

  it('lets the GET of a page pass, for which browsers send no origin', async () => {
    const { proxy } = await openProxy({ origin: https })
    expect((await proxy(get(tokens, { host: 'inner:3000', 'sec-fetch-site': 'same-origin' }))).status).toBe(200)
  })

  it('holds also where a browser says that the page is of the same origin, because a name may be bound to another address', async () => {
    const { proxy } = await openProxy({ origin: https })
    const headers = { host: 'rebound.evil.example', origin: 'https://rebound.evil.example', 'sec-fetch-site': 'same-origin' }
    expect((await proxy(post(login, headers))).status).toBe(403)
  })
})
