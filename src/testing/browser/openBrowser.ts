// A browser with its own cookies, as a `fetch` function. It handles cookies itself, because `Response` hides Set-Cookie.
import { withLowerCaseNames, type WireRequest, type WireResponse } from '../http/wire.ts'
import { createCookieJar } from './cookieJar.ts'
import { delay } from './delay.ts'
import { responseBody, type LostAnswer } from './lostAnswer.ts'
import { parseFetchArguments, type FetchCall } from './parseFetchArguments.ts'

export interface BrowserSettings {
  /**
   * Sent with every request, e.g. `X-Forwarded-For`. With an `Origin` the browser behaves as on a page of that origin:
   * it hides responses that CORS does not allow, and sends cookies to other origins only with `credentials: 'include'`.
   */
  readonly headers?: Readonly<Record<string, string>> | undefined
}

interface BrowserEnvironment {
  readonly api: string
  readonly now: () => number
  readonly latencyMs: number
  /** Whether the URL may be of the wiki. */
  readonly serves: (url: URL) => boolean
  readonly respond: (request: WireRequest) => Promise<WireResponse>
  /** Returns what gets lost of the answer to the request; called after the wiki has handled it. */
  readonly loss: (request: WireRequest) => LostAnswer | undefined
}

export function openBrowser(
  environment: BrowserEnvironment,
  { headers = {} }: BrowserSettings = {},
): typeof globalThis.fetch {
  const jar = createCookieJar(environment.now)
  const ownHeaders = withLowerCaseNames(headers)
  const origin = ownHeaders['origin']
  return async (input, init) => {
    const call = await parseFetchArguments(input, init, environment.api)
    if (!environment.serves(call.url)) throw new Error(strangerMessage(call, environment))
    await delay(environment.latencyMs, call.signal)
    const cookie = usesCookies(call, origin) ? jar.header() : undefined
    const sent = { ...call.headers, ...originHeader(call), ...ownHeaders, ...(cookie === undefined ? {} : { cookie }) }
    const request = { method: call.method, url: call.url.href, headers: sent, body: call.body }
    const response = await environment.respond(request)
    const lost = environment.loss(request)
    if (lost === 'all') throw new TypeError('Failed to fetch')
    if (usesCookies(call, origin)) jar.store([response.headers['set-cookie'] ?? []].flat())
    call.signal?.throwIfAborted()
    if (isCrossOrigin(call, origin) && !isReadable(response, origin)) throw new TypeError('Failed to fetch')
    return toResponse(response, lost)
  }
}

/** Tests should learn of it, and nothing of them should reach a network. */
function strangerMessage({ method, url }: FetchCall, { api }: BrowserEnvironment): string {
  return `The fake wiki is not asked for ${method} ${url.href}: it serves what is beside ${new URL(api).pathname}. Give other requests a fetch of their own.`
}

function usesCookies(call: FetchCall, origin: string | undefined): boolean {
  return call.credentials === 'include' || (call.credentials === 'same-origin' && !isCrossOrigin(call, origin))
}

function isCrossOrigin({ url }: FetchCall, origin: string | undefined): boolean {
  return origin !== undefined && origin !== url.origin
}

function isReadable({ headers }: WireResponse, origin: string | undefined): boolean {
  const allowed = headers['access-control-allow-origin']
  return allowed === '*' || (allowed !== undefined && allowed === origin)
}

/** The Origin header that a browser adds by itself. It is needed only if the call has the parameter `origin`. */
function originHeader({ url, method }: FetchCall): Record<string, string> {
  const page = globalThis.location as Location | undefined
  const isSent = url.searchParams.has('origin') && (method !== 'GET' || page?.origin !== url.origin)
  return isSent && page !== undefined ? { origin: page.origin } : {}
}

function toResponse(response: WireResponse, lost: LostAnswer | undefined): Response {
  const { status, headers } = response
  const visible = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  return new Response(responseBody(response, lost), { status, headers: Object.fromEntries(visible) as Record<string, string> })
}
