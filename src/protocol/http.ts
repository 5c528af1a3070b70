// One HTTP exchange with the API: time-out, abort, and a body made sure to be JSON. Knows no module and no token.
import { parseApiFailure } from './apiFailure.ts'
import type { AuthClientOptions, Endpoint } from './endpoint.ts'
import { malformed, type Failure } from './failure.ts'

/** Name and value, in order; a name may come several times. */
export type Pairs = readonly (readonly [name: string, value: string])[]

/** Parameters of the API by name. What is undefined or false is not sent: booleans of the API are true by presence. */
export type Parameters = Readonly<Record<string, string | true | false | undefined>>

export interface Exchange {
  readonly parameters: Parameters
  /**
   * What a person answered: with it, it is a POST, else a GET. A parameter of the API replaces a field of the same
   * name.
   */
  readonly fields?: Pairs | undefined
  readonly signal?: AbortSignal | undefined
}

/** A body that parsed as JSON and is no error of the API's. */
export interface Received {
  readonly kind: 'received'
  readonly body: unknown
}

export type Send = (exchange: Exchange) => Promise<Received | Failure>

export function createSend(options: AuthClientOptions, { api, origin }: Endpoint): Send {
  const { fetch = (...call) => globalThis.fetch(...call), headers = {}, timeoutMs = 30_000 } = options
  const { credentials = origin ? 'include' : 'same-origin' } = options
  const shared = { format: 'json', formatversion: '2', errorformat: 'plaintext', uselang: options.language }
  return async ({ parameters, fields, signal }) => {
    const limit = new AbortController()
    const timer = setTimeout(() => { limit.abort() }, timeoutMs)
    try {
      const url = new URL(api)
      // As URLSearchParams it needs no preflight.
      const body = fields ? new URLSearchParams() : null
      encode(body ?? url.searchParams, fields ?? [], { ...parameters, ...shared })
      // The server reads `origin` from the URL alone. All else of a POST stays in its body: a URL ends up in logs.
      if (origin) url.searchParams.set('origin', origin)
      const method = body ? 'POST' : 'GET'
      const init = { method, headers, credentials, cache: 'no-store', signal: AbortSignal.any(signal ? [signal, limit.signal] : [limit.signal]), body } as const
      const response = await fetch(url.href, init)
      return read(response.status, await response.text(), response.headers.get('Retry-After'))
    } catch {
      // The reason is dropped: a browser words it for developers, and some put the URL into it.
      if (signal?.aborted) return { kind: 'aborted' }
      return limit.signal.aborted ? { kind: 'timeout', timeoutMs } : { kind: 'network' }
    } finally {
      clearTimeout(timer)
    }
  }
}

function encode(into: URLSearchParams, fields: Pairs, parameters: Parameters): void {
  for (const [name, value] of fields) into.append(name, value)
  for (const [name, value] of Object.entries(parameters)) if (value) into.set(name, value === true ? '1' : value)
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
