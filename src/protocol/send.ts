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

export async function send(endpoint: Endpoint, { method, parameters, fields, signal }: Exchange): Promise<Received | Failure> {
  const { timeoutMs, origin } = endpoint
  const abort = new AbortController()
  const stop = () => { abort.abort() }
  const timer = setTimeout(stop, timeoutMs)
  signal?.addEventListener('abort', stop)
  const all = encode(parameters, fields)
  const isGet = method === 'GET'
  try {
    if (signal?.aborted) stop()
    // The server reads `origin` from the URL alone. All else of a POST stays in its body: a URL ends up in logs.
    const response = await endpoint.fetch(withQuery(endpoint.api, isGet ? encode({ origin }, [...all]) : encode({ origin })), {
      method,
      headers: endpoint.headers,
      credentials: endpoint.credentials,
      cache: 'no-store',
      signal: abort.signal,
      // Encoded this way it needs no preflight.
      body: isGet ? null : all,
    })
    return read(response.status, await response.text(), response.headers.get('Retry-After'))
  } catch {
    // The reason is dropped: a browser words it for developers, and some put the URL into it.
    if (signal?.aborted) return { kind: 'aborted' }
    return abort.signal.aborted ? { kind: 'timeout', timeoutMs } : { kind: 'network' }
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}

function encode(parameters: Parameters, fields: Pairs = []): URLSearchParams {
  const all = new URLSearchParams(fields.map(([name, value]) => [name, value]))
  for (const [name, value] of Object.entries(parameters)) if (value) all.set(name, value === true ? '1' : value)
  return all
}

function withQuery(api: string, query: URLSearchParams): string {
  const text = query.toString()
  return text && `${api}${api.includes('?') ? '&' : '?'}${text}` || api
}

function read(status: number, text: string, retryAfter: string | null): Received | Failure {
  const retryAfterMs = Number(retryAfter) * 1000 || undefined
  try {
    // The content type lies both ways (a 403 in plain words is labelled HTML), so the text decides.
    const body: unknown = JSON.parse(text)
    return parseApiFailure(body, retryAfterMs) ?? (status < 400 ? { kind: 'received', body } : { kind: 'http', status, sentence: undefined, retryAfterMs })
  } catch {
    const isSentence = text.length < 200 && !text.includes('<')
    return status < 400 ? malformed('body') : { kind: 'http', status, sentence: isSentence ? text.trim() : undefined, retryAfterMs }
  }
}
