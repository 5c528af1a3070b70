// A browser with a jar of its own, as a `fetch`. It lives here because a real `fetch` hides cookies from everybody.
import type { WireRequest, WireResponse } from '../http/wire.ts'
import { createCookieJar } from './cookieJar.ts'
import { readFetch, type FetchCall } from './readFetch.ts'
import { pause } from './pause.ts'

export interface BrowserSettings {
  /**
   * Sent with every request, e.g. `X-Forwarded-For`. With an `Origin` the browser behaves as on a page of that origin:
   * it hides answers that the wiki does not share with it, and sends cookies elsewhere only when told to.
   */
  readonly headers?: Readonly<Record<string, string>>
}

interface Surroundings {
  readonly api: string
  readonly now: () => number
  readonly latencyMs: number
  readonly answer: (request: WireRequest) => Promise<WireResponse>
}

export function openBrowser(around: Surroundings, { headers = {} }: BrowserSettings = {}): typeof globalThis.fetch {
  const jar = createCookieJar(around.now)
  const always = inLowerCase(headers)
  const origin = always['origin']
  return async (input, init) => {
    const call = await readFetch(input, init, around.api)
    await pause(around.latencyMs, call.signal)
    const cookie = keepsCookies(call, origin) ? jar.header() : undefined
    const sent = { ...call.headers, ...originOf(call), ...always, ...(cookie === undefined ? {} : { cookie }) }
    const answer = await around.answer({ method: call.method, url: call.url.href, headers: sent, body: call.body })
    if (keepsCookies(call, origin)) jar.take([answer.headers['set-cookie'] ?? []].flat())
    call.signal?.throwIfAborted()
    if (isElsewhere(call, origin) && !isShared(answer, origin)) throw new TypeError('Failed to fetch')
    return asResponse(answer)
  }
}

function keepsCookies(call: FetchCall, origin: string | undefined): boolean {
  return call.credentials === 'include' || (call.credentials === 'same-origin' && !isElsewhere(call, origin))
}

function isElsewhere({ url }: FetchCall, origin: string | undefined): boolean {
  return origin !== undefined && origin !== url.origin
}

function isShared({ headers }: WireResponse, origin: string | undefined): boolean {
  const allowed = headers['access-control-allow-origin']
  return allowed === '*' || (allowed !== undefined && allowed === origin)
}

/** A page that claims an origin has one: browsers then send the header by themselves. */
function originOf({ url, method }: FetchCall): Record<string, string> {
  const here = globalThis.location as Location | undefined
  const isSent = url.searchParams.has('origin') && (method !== 'GET' || here?.origin !== url.origin)
  return isSent && here !== undefined ? { origin: here.origin } : {}
}

function asResponse({ status, headers, body }: WireResponse): Response {
  const visible = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  return new Response(body, { status, headers: Object.fromEntries(visible) as Record<string, string> })
}

function inLowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
