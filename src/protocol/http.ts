// One HTTP exchange with the API: endpoint, timeout, abort and JSON. Knows no module and no token.
import { malformed, parseApiFailure, type Failure } from './failure.ts'

/**
 * The options of `createAuthClient`.
 *
 * @see https://www.mediawiki.org/wiki/API:Cross-site_requests
 */
export interface AuthClientOptions {
  /** The URL of the wiki's `api.php`. A relative URL is resolved against the URL of the page. */
  readonly api: string
  /** Called for every request. `globalThis.fetch` by default. */
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
  const url = URL.canParse(api, page?.href) ? new URL(api, page?.href) : undefined
  const ownOrigin = origin ?? page?.origin
  // A same-origin GET has no Origin header, and then the server responds with 403 to `origin=`.
  return { api: url?.href ?? api, origin: url?.origin === ownOrigin ? undefined : ownOrigin }
}

export function createSend(options: AuthClientOptions, { api, origin }: Endpoint): Send {
  const { fetch = (...call) => globalThis.fetch(...call), headers = {}, timeoutMs = 30_000 } = options
  const { credentials = origin ? 'include' : 'same-origin' } = options
  const commonParameters = { format: 'json', formatversion: '2', errorformat: 'plaintext', uselang: options.language }
  /** Where the API is. A read may have been redirected on the same host. */
  let current = api

  return async ({ parameters, fields, signal }) => {
    if (!URL.canParse(current)) return { kind: 'network' }
    const url = new URL(current)
    // As URLSearchParams it needs no preflight.
    const body = fields ? new URLSearchParams() : null
    appendParameters(body ?? url.searchParams, fields ?? [], { ...parameters, ...commonParameters })
    // The server reads `origin` only from the URL. The rest of a POST stays in its body, because URLs are logged.
    if (origin) url.searchParams.set('origin', origin)
    const method = body ? 'POST' : 'GET'
    const timeout = createTimeout(timeoutMs, signal)
    const init = { method, headers, credentials, cache: 'no-store', redirect: redirectMode[method], signal: timeout.signal, body } as const
    try {
      const response = await fetch(url.href, init)
      const target = redirectTarget(response, url)
      if (target !== undefined && (method === 'POST' || !isSameWiki(url, target))) {
        return { kind: 'httpRedirect', target: target && withoutQuery(target) }
      }
      const outcome = parseResponse(response.status, await response.text(), response.headers.get('Retry-After'))
      // Only the API itself: a portal or a login page may be on the way once, and gone with the next request.
      if (target !== undefined && (outcome.kind === 'received' || outcome.kind === 'api')) current = withoutQuery(target)
      return outcome
    } catch {
      // The error is dropped: its message is for developers, and in some browsers contains the URL.
      if (signal?.aborted) return { kind: 'aborted' }
      return timeout.isOver() ? { kind: 'timeout', timeoutMs } : { kind: 'network' }
    } finally {
      timeout.clear()
    }
  }
}

/** Aborts when the time is over or the caller aborts. Not by `AbortSignal.any`, which older browsers do not have. */
function createTimeout(timeoutMs: number, callerSignal: AbortSignal | undefined) {
  const controller = new AbortController()
  const abort = () => { controller.abort() }
  let isOver = false
  const timer = setTimeout(() => {
    isOver = true
    abort()
  }, timeoutMs)
  if (callerSignal?.aborted) abort()
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
  return location !== null && URL.canParse(location, requested.href) ? new URL(location, requested.href).href : undefined
}

/** Another path on the same host, or `https:` instead of `http:`. */
function isSameWiki(requested: URL, target: string): boolean {
  if (!URL.canParse(target)) return false
  const { protocol, host, hostname } = new URL(target)
  if (protocol === requested.protocol) return host === requested.host
  return protocol === 'https:' && requested.protocol === 'http:' && hostname === requested.hostname
}

function withoutQuery(address: string): string {
  const { origin, pathname } = new URL(address)
  return origin + pathname
}

function appendParameters(target: URLSearchParams, fields: FormEntries, parameters: ApiParameters): void {
  for (const [name, value] of fields) target.append(name, value)
  for (const [name, value] of Object.entries(parameters)) if (value) target.set(name, value === true ? '1' : value)
}

function parseResponse(status: number, content: string, retryAfter: string | null): ApiResponse | Failure {
  const retryAfterMs = Number(retryAfter) * 1000 || undefined
  const text = /^[^<{]{1,200}$/.test(content) ? content.trim() : undefined
  const failure: Failure = status < 400 ? malformed('body') : { kind: 'http', status, text, retryAfterMs }
  try {
    // The content type is unreliable (a 403 in plain text is labelled HTML), so it is not checked.
    const body: unknown = JSON.parse(content)
    return parseApiFailure(body, retryAfterMs) ?? (status < 400 ? { kind: 'received', body } : failure)
  } catch {
    return failure
  }
}
