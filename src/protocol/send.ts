// One HTTP exchange with the API: time-out, abort, and a body made sure to be JSON. Knows no module and no token.
import { parseApiFailure } from './apiFailure.ts'
import { malformed, type Failure } from './failure.ts'

/** Name and value, in order; a name may come several times. */
export type Pairs = readonly (readonly [name: string, value: string])[]

/** Parameters of the API by name. What is undefined or false is not sent: booleans of the API are true by presence. */
export type Parameters = Readonly<Record<string, string | true | false | undefined>>

export interface Endpoint {
  readonly api: string
  readonly fetch: typeof globalThis.fetch
  readonly headers: Readonly<Record<string, string>>
  readonly credentials: RequestCredentials
  /** The value of `origin=`; undefined on the wiki's own origin, where the server refuses it. */
  readonly origin: string | undefined
  readonly timeoutMs: number
  /** Goes along with every call. */
  readonly shared: Parameters
}

export interface Exchange {
  readonly method: 'GET' | 'POST'
  readonly parameters: Parameters
  /** What a person answered. A parameter of the API replaces a field of the same name. */
  readonly fields?: Pairs | undefined
  readonly signal?: AbortSignal | undefined
}

/** A body that parsed as JSON and is no error of the API's. */
export interface Received {
  readonly kind: 'received'
  readonly body: unknown
}

export async function send(endpoint: Endpoint, exchange: Exchange): Promise<Received | Failure> {
  const { fetch, headers, credentials, timeoutMs } = endpoint
  const { method, signal } = exchange
  const abort = new AbortController()
  const stop = () => { abort.abort() }
  const timer = setTimeout(stop, timeoutMs)
  signal?.addEventListener('abort', stop)
  if (signal?.aborted) stop()
  try {
    const { url, body } = encode(endpoint, exchange)
    const response = await fetch(url.href, { method, headers, credentials, cache: 'no-store', signal: abort.signal, body })
    return read(response.status, await response.text(), response.headers.get('Retry-After'))
  } catch {
    // The reason is dropped: a browser words it for developers, and some put the URL into it.
    return signal?.aborted ? { kind: 'aborted' } : abort.signal.aborted ? { kind: 'timeout', timeoutMs } : { kind: 'network' }
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}

function encode({ api, origin, shared }: Endpoint, { method, parameters, fields = [] }: Exchange) {
  const url = new URL(api)
  // As URLSearchParams it needs no preflight.
  const body = method === 'GET' ? null : new URLSearchParams()
  const all = body ?? url.searchParams
  for (const [name, value] of fields) all.append(name, value)
  for (const [name, value] of Object.entries({ ...parameters, ...shared })) if (value) all.set(name, value === true ? '1' : value)
  // The server reads `origin` from the URL alone. All else of a POST stays in its body: a URL ends up in logs.
  if (origin) url.searchParams.set('origin', origin)
  return { url, body }
}

function read(status: number, text: string, retryAfter: string | null): Received | Failure {
  const retryAfterMs = Number(retryAfter) * 1000 || undefined
  const sentence = /^[^<{]{1,200}$/.test(text) ? text.trim() : undefined
  const failure: Failure = status < 400 ? malformed('body') : { kind: 'http', status, sentence, retryAfterMs }
  try {
    // The content type lies both ways (a 403 in plain words is labelled HTML), so the text decides.
    const body: unknown = JSON.parse(text)
    return parseApiFailure(body, retryAfterMs) ?? (status < 400 ? { kind: 'received', body } : failure)
  } catch {
    return failure
  }
}
