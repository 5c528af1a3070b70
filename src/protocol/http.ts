// One HTTP exchange with the API: timeout, abort and JSON. Knows no module and no token.
import { toFetchCall, type ApiParameters, type FormEntries, type RequestHeaders } from './apiRequest.ts'
import { takeBegunRequest } from './begunRequest.ts'
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
  /**
   * Sent with every request. A function is called for each, and may ask for a fresh token. On another origin a wiki accepts only
   * `Authorization` and `Api-User-Agent`.
   */
  readonly headers?: RequestHeaders | undefined
  /** By default `same-origin` on the wiki's own origin, and `include` on any other. */
  readonly credentials?: RequestCredentials | undefined
  /** The origin that the requests come from. By default the origin of the page. `origin=` is sent if it is not the wiki's. */
  readonly origin?: string | undefined
  /** How long a request may take, in milliseconds. 30000 by default. */
  readonly timeoutMs?: number | undefined
}

/** The options of every call. */
export interface CallOptions {
  /** Aborts the call. It then returns the failure `aborted`. */
  readonly signal?: AbortSignal | undefined
}

/** A response that is JSON and no error of the API. `body` is the parsed JSON. */
export interface ApiResponse {
  readonly kind: 'received'
  /** The parsed JSON. Untrusted. */
  readonly body: unknown
}

export interface ApiRequest {
  readonly parameters: ApiParameters
  /** The user's input. With it, the request is a POST, else a GET. A parameter replaces a field of the same name. */
  readonly fields?: FormEntries | undefined
  readonly signal?: AbortSignal | undefined
  /** Whether the same GET may have begun with the page. */
  readonly mayBeBegun?: boolean | undefined
}

export type Send = (request: ApiRequest) => Promise<ApiResponse | Failure>

/** `endpoint`: the options, resolved. */
export function createSend(endpoint: AuthClientOptions): Send {
  const { fetch = (...call) => globalThis.fetch(...call), headers = {}, credentials, timeoutMs = defaultTimeoutMs } = endpoint
  const isDefault = !endpoint.fetch && !credentials && typeof headers !== 'function' && ![...new Headers(headers)].length
  /** Where the API is. A read may have been redirected on the same host. */
  let current = endpoint.api

  return async ({ parameters, fields, signal, mayBeBegun }) => {
    if (signal?.aborted) return { kind: 'aborted' }
    const call = toFetchCall({ ...endpoint, headers: undefined, api: current }, parameters, fields)
    if (!call) return { kind: 'network' }
    const { url, init } = call
    const timeout = createTimeout(timeoutMs, signal)
    let pending: Promise<unknown> | undefined
    try {
      const begun = mayBeBegun && isDefault ? takeBegunRequest(url.href) : undefined
      if (begun) timeout.signal.addEventListener('abort', () => { begun.controller.abort() })
      // A POST is sent in the turn of the click where nothing has to be waited for.
      const given = typeof headers === 'function' ? headers() : headers
      if (given instanceof Promise) pending = given
      const own = given instanceof Promise ? await timeout.before(given) : given
      const responding = begun?.response ?? fetch(url.href, { ...init, headers: own, signal: timeout.signal })
      pending = responding
      const response = await responding
      const target = redirectTarget(response, url)
      if (target !== undefined && (fields || !isSameWiki(url, target))) {
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
      return pending && isNetworkError(error) ? { kind: 'network' } : exceptionOf(error)
    } finally {
      timeout.clear()
    }
  }
}

/** Waits for what an app has asked for by itself, as long as for a response. Returns `undefined` if it does not come. */
export async function waitFor(promise: Promise<unknown>, timeoutMs = defaultTimeoutMs, signal?: AbortSignal): Promise<unknown> {
  const timeout = createTimeout(timeoutMs, signal)
  try {
    return await Promise.race([promise, new Promise((_, reject) => { timeout.signal.addEventListener('abort', reject) })])
  } catch {
    return undefined
  } finally {
    timeout.clear()
  }
}

const defaultTimeoutMs = 30_000

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
  const { signal } = controller
  return {
    signal,
    isOver: () => isOver,
    /** Waits for what takes no signal. */
    before: <Value>(promise: Promise<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', reject)
        promise.then(resolve, reject)
      }),
    clear() {
      clearTimeout(timer)
      callerSignal?.removeEventListener('abort', abort)
    },
  }
}

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
