// One HTTP exchange with the API: time-out, abort, and a body made sure to be JSON. Knows no module and no token.
import { parseApiFailure } from './apiFailure.ts'
import { malformed, type Failure } from './failure.ts'

/** Name and value, in order; a name may come several times. */
export type Pairs = readonly (readonly [name: string, value: string])[]

export interface Exchange {
  readonly method: 'GET' | 'POST'
  readonly parameters: Pairs
  readonly signal?: AbortSignal | undefined
}

export interface Endpoint {
  readonly api: string
  readonly fetch: typeof globalThis.fetch
  readonly headers: Readonly<Record<string, string>>
  readonly credentials: RequestCredentials
  /** The value of `origin=`; undefined on the wiki's own origin, where the server refuses it. */
  readonly origin: string | undefined
  readonly timeoutMs: number
}

/** A body that parsed as JSON and is no error of the API's. */
export interface Received {
  readonly kind: 'received'
  readonly body: unknown
}

export async function send(endpoint: Endpoint, exchange: Exchange): Promise<Received | Failure> {
  const abort = new AbortController()
  const stop = () => abort.abort()
  const timer = setTimeout(stop, endpoint.timeoutMs)
  exchange.signal?.addEventListener('abort', stop)
  try {
    if (exchange.signal?.aborted) return { kind: 'aborted' }
    const response = await endpoint.fetch(urlOf(endpoint, exchange), requestInit(endpoint, exchange, abort.signal))
    return read(response.status, await response.text(), parseRetryAfter(response.headers.get('Retry-After')))
  } catch {
    // The reason is dropped: a browser words it for developers, and some put the URL into it.
    if (exchange.signal?.aborted) return { kind: 'aborted' }
    return abort.signal.aborted ? { kind: 'timeout', timeoutMs: endpoint.timeoutMs } : { kind: 'network' }
  } finally {
    clearTimeout(timer)
    exchange.signal?.removeEventListener('abort', stop)
  }
}

function urlOf({ api, origin }: Endpoint, { method, parameters }: Exchange): string {
  // The server reads `origin` from the URL alone. All else of a POST stays in its body: a URL ends up in logs.
  const query: Pairs = [...(method === 'GET' ? parameters : []), ...(origin ? ([['origin', origin]] as const) : [])]
  if (query.length === 0) return api
  return `${api}${api.includes('?') ? '&' : '?'}${encode(query)}`
}

function requestInit(endpoint: Endpoint, exchange: Exchange, signal: AbortSignal): RequestInit {
  return {
    method: exchange.method,
    headers: endpoint.headers,
    credentials: endpoint.credentials,
    cache: 'no-store',
    signal,
    // URLSearchParams sets a content type that needs no preflight.
    ...(exchange.method === 'POST' && { body: encode(exchange.parameters) }),
  }
}

function encode(pairs: Pairs): URLSearchParams {
  return new URLSearchParams(pairs.map(([name, value]) => [name, value]))
}

function read(status: number, text: string, retryAfterMs: number | undefined): Received | Failure {
  const later = retryAfterMs === undefined ? {} : { retryAfterMs }
  // The content type lies both ways (a 403 in plain words is labelled HTML), so the text decides.
  const body = parseJson(text)
  if (body === undefined) return status >= 400 ? httpFailure(status, text, later) : malformed('body', 'is not JSON')
  const refused = parseApiFailure(body)
  if (refused) return { ...refused, ...later }
  return status >= 400 ? { kind: 'http', status, ...later } : { kind: 'received', body }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function httpFailure(status: number, text: string, later: { retryAfterMs?: number }): Failure {
  const sentence = text.trim()
  const isPlain = sentence !== '' && sentence.length <= 200 && !sentence.includes('<')
  return { kind: 'http', status, ...(isPlain && { sentence }), ...later }
}

function parseRetryAfter(header: string | null): number | undefined {
  const seconds = header === null || header.trim() === '' ? NaN : Number(header)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined
}
