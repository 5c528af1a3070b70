// One HTTP exchange with the API: endpoint, timeout, abort and JSON. Knows no module and no token.
import { exceptionOf, isNetworkError } from './exception.ts'
import { malformed, parseApiFailure, type Failure, type MalformedContent } from './failure.ts'
import { parseJson } from './json.ts'
import { parseUrl } from './parseUrl.ts'
import { parseRetryAfter } from './retryAfter.ts'

/**
 * The options of `createAuthClient`.
 *
 * @see https://www.mediawiki.org/wiki/API:Cross-site_requests
 */
export interface AuthClientOptions {
  /** The URL of the wiki's `api.php`. A relative URL is resolved against the URL of the page. */
  readonly api: string
  /**
   * Called for every request. `globalThis.fetch` by default. If it throws, or rejects with anything but what a failed network
   * is in a browser or in Node, that is the failure `exception`.
   */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** The language of the wiki's messages (`uselang=`). By default the language of the user or the wiki. */
  readonly language?: string | undefined
  /** Sent with every request. On another origin a wiki accepts only `Authorization` and `Api-User-Agent`. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** By default `same-origin` on the wiki's own origin, and `include` on any other. */
  readonly credentials?: RequestCredentials | undefined
  /** The origin that the requests come from. By default the origin of the page. `origin=` is sent if it is not the wiki's. */
  readonly origin?: string | undefined
  /** How long a request may take, in milliseconds. 30000 by default. */
  readonly timeoutMs?: number | undefined
}

/** Names and values, in order. A name may occur several times. */
export type FormEntries = readonly (readonly [name: string, value: string])[]

/**
 * Parameters of the API by name. `undefined` and `false` are not sent, because the API takes any value of a boolean as true.
 *
 * @see https://www.mediawiki.org/wiki/API:Data_formats
 */
export type ApiParameters = Readonly<Record<string, string | true | false | undefined>>

export interface ApiRequest {
  readonly parameters: ApiParameters
  /** The user's input. With it, the request is a POST, else a GET. A parameter replaces a field of the same name. */
  readonly fields?: FormEntries | undefined
  readonly signal?: AbortSignal | undefined
}

/** A response that is JSON and no error of the API. `body` is the parsed JSON. */
export interface ApiResponse {
  readonly kind: 'received'
  readonly body: unknown
}

export interface Endpoint {
  readonly api: string
  /** The value of `origin=`. `undefined` on the wiki's own origin. */
  readonly origin: string | undefined
}

export type Send = (request: ApiRequest) => Promise<ApiResponse | Failure>

export function resolveEndpoint({ api, origin }: AuthClientOptions): Endpoint {
  const page = 'location' in globalThis ? globalThis.location : undefined
  const url = parseUrl(api, page?.href)
  const ownOrigin = origin ?? page?.origin
  // A same-origin GET has no Origin header, and then the server responds with 403 to `origin=`.
  return { api: url?.href ?? api, origin: url?.origin === ownOrigin ? undefined : ownOrigin }
}

export function createSend(options: AuthClientOptions, { api, origin }: Endpoint): Send {
  const { fetch = (...call) => globalThis.fetch(...call), headers = {}, timeoutMs = 30_000 } = options
  const { credentials = origin ? 'include' : 'same-origin' } = options
  const commonParameters = { format: 'json', formatversion: '2', errorformat: 'plaintext' }
  /** Where the API is. A read may have been redirected on the same host. */
  let current = api

  return async ({ parameters, fields, signal }) => {
    if (signal?.aborted) return { kind: 'aborted' }
    const url = parseUrl(current)
    if (!url) return { kind: 'network' }
    // As URLSearchParams it needs no preflight.
    const body = fields ? new URLSearchParams() : null
    const uselang = parameters['uselang'] ?? options.language
    appendParameters(body ?? url.searchParams, fields ?? [], { ...parameters, ...commonParameters, uselang })
    // The server reads `origin` only from the URL. The rest of a POST stays in its body, because URLs are logged.
    if (origin) url.searchParams.set('origin', origin)
    const method = body ? 'POST' : 'GET'
    const timeout = createTimeout(timeoutMs, signal)
    const init = { method, headers, credentials, cache: 'no-store', redirect: redirectMode[method], signal: timeout.signal, body } as const
    let responding: Promise<Response> | undefined
    try {
      responding = fetch(url.href, init)
      const response = await responding
      const target = redirectTarget(response, url)
      if (target !== undefined && (method === 'POST' || !isSameWiki(url, target))) {
        return { kind: 'httpRedirect', target: target && withoutQuery(target) }
      }
      const outcome = parseResponse(response, await response.text())
      // Only the API itself: a portal or a login page may be on the way once, and gone with the next request.
      if (target !== undefined && (outcome.kind === 'received' || outcome.kind === 'api')) current = withoutQuery(target)
      return outcome
    } catch (error) {
      if (signal?.aborted) return { kind: 'aborted' }
      if (timeout.isOver()) return { kind: 'timeout', timeoutMs }
      // A `fetch` rejects. One that throws, or returns no promise, is an app's own with a mistake in it.
      return responding && isNetworkError(error) ? { kind: 'network' } : exceptionOf(error)
    } finally {
      timeout.clear()
    }
  }
}

/** A browser runs a timer of more at once. */
const maxTimerMs = 2 ** 31 - 1

/** Aborts when the time is over or the caller aborts. Not by `AbortSignal.any`, which older browsers do not have. */
function createTimeout(timeoutMs: number, callerSignal: AbortSignal | undefined) {
  const controller = new AbortController()
  const abort = () => {
    clearTimeout(timer)
    controller.abort()
  }
  let isOver = false
  const timer = setTimeout(() => {
    isOver = true
    abort()
  }, Math.min(timeoutMs, maxTimerMs))
  callerSignal?.addEventListener('abort', abort)
  return {
    signal: controller.signal,
    isOver: () => isOver,
    clear() {
      clearTimeout(timer)
      callerSignal?.removeEventListener('abort', abort)
    },
  }
}

/** A POST holds secrets, so it follows no redirect. */
const redirectMode = { GET: 'follow', POST: 'manual' } as const

/** Returns where a response was or would be redirected to: an empty string if a browser does not say, `undefined` if it was not. */
function redirectTarget({ type, status, redirected, url, headers }: Response, requested: URL): string | undefined {
  if (type === 'opaqueredirect') return ''
  if (redirected) return url
  const location = status >= 300 && status < 400 ? headers.get('Location') : null
  return location === null ? undefined : parseUrl(location, requested.href)?.href
}

/** Another path on the same host, or `https:` instead of `http:`. */
function isSameWiki(requested: URL, target: string): boolean {
  const url = parseUrl(target)
  if (!url) return false
  const { protocol, host, hostname } = url
  if (protocol === requested.protocol) return host === requested.host
  return protocol === 'https:' && hostname === requested.hostname
}

function withoutQuery(address: string): string {
  const { origin, pathname } = new URL(address)
  return origin + pathname
}

function appendParameters(target: URLSearchParams, fields: FormEntries, parameters: ApiParameters): void {
  for (const [name, value] of fields) target.append(name, value)
  for (const [name, value] of Object.entries(parameters)) if (value) target.set(name, value === true ? '1' : value)
}

function parseResponse({ status, headers }: Response, content: string): ApiResponse | Failure {
  const retryAfterMs = parseRetryAfter(headers)
  // The content type is unreliable (a 403 in plain text is labelled HTML), so it is not checked.
  const body = parseJson(content)
  const failure = parseApiFailure(body, retryAfterMs)
  if (failure) return failure
  if (status >= 400) return { kind: 'http', status, text: shortText(content), retryAfterMs }
  return body === undefined ? malformed('body', contentOf(content)) : { kind: 'received', body }
}

/** Returns a body that can be shown as it is. */
function shortText(content: string): string | undefined {
  return (/^[^<{]{1,200}$/.test(content) && content.trim()) || undefined
}

/** What a body is that is no JSON. */
function contentOf(content: string): MalformedContent {
  const [first] = content.trim()
  if (first === undefined) return 'empty'
  if (first === '{' || first === '[') return 'partialJson'
  return first === '<' ? 'html' : 'text'
}
