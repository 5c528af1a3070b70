// A request to the API as `fetch` takes it: its URL and what goes with it. Sends nothing.
import { parseUrl } from './parseUrl.ts'

/** Names and values, in order. A name may occur several times. */
export type FormEntries = readonly (readonly [name: string, value: string])[]

/**
 * Parameters of the API by name. `undefined` and `false` are not sent, because the API takes any value of a boolean as true.
 *
 * @see https://www.mediawiki.org/wiki/API:Data_formats
 */
export type ApiParameters = Readonly<Record<string, string | true | false | undefined>>

/**
 * The user's input: pairs, a Map, a `URLSearchParams`, a `FormData` without its files, or a record, in which `true` is sent as `1`, and
 * `false` and `undefined` are not sent.
 */
export type FormFields = Iterable<readonly [name: string, value: string]> | FormData | ApiParameters

export function formEntries(fields: FormFields): FormEntries {
  const entries: Iterable<readonly [string, unknown]> = Symbol.iterator in fields ? fields : Object.entries(fields)
  return [...entries].flatMap(([name, value]): FormEntries => (value === true ? [[name, '1']] : typeof value === 'string' ? [[name, value]] : []))
}

/** Headers, or a function that returns them or a promise of them. */
export type RequestHeaders = HeadersInit | (() => HeadersInit | Promise<HeadersInit>)

/** Where requests go, and what goes with each. */
export interface EndpointOptions {
  readonly api: string
  readonly language?: string | undefined
  readonly headers?: HeadersInit | undefined
  readonly credentials?: RequestCredentials | undefined
  readonly origin?: string | undefined
}

export interface FetchCall {
  readonly url: URL
  readonly init: RequestInit
}

/** Returns the options with the absolute URL of the API, and with the value of `origin=`: `undefined` on the wiki's own origin. */
export function resolveEndpoint<Options extends Pick<EndpointOptions, 'api' | 'origin'>>(options: Options): Options {
  const page = 'location' in globalThis ? globalThis.location : undefined
  const url = parseUrl(options.api, page?.href)
  const origin = options.origin ?? page?.origin
  // A same-origin GET has no Origin header, and then the server responds with 403 to `origin=`.
  return { ...options, api: url?.href ?? options.api, origin: url?.origin === origin ? undefined : origin }
}

/**
 * Returns `undefined` if the URL is none. `fields` is the user's input. With it, the request is a POST, else a GET. A parameter replaces a
 * field of the same name.
 */
export function toFetchCall(endpoint: EndpointOptions, parameters: ApiParameters, fields?: FormEntries): FetchCall | undefined {
  const { api, origin, headers = {}, credentials = origin ? 'include' : 'same-origin' } = endpoint
  const url = parseUrl(api)
  if (!url) return undefined
  // As URLSearchParams it needs no preflight.
  const body = fields ? new URLSearchParams(fields as [string, string][]) : null
  const uselang = parameters['uselang'] ?? endpoint.language
  for (const [name, value] of Object.entries({ ...parameters, format: 'json', formatversion: '2', errorformat: 'plaintext', uselang })) {
    if (value) (body ?? url.searchParams).set(name, value === true ? '1' : value)
  }
  // The server reads `origin` only from the URL. The rest of a POST stays in its body, because URLs are logged.
  if (origin) url.searchParams.set('origin', origin)
  // A POST holds secrets, so it follows no redirect.
  const mode = body ? ({ method: 'POST', redirect: 'manual' } as const) : ({ method: 'GET', redirect: 'follow' } as const)
  return { url, init: { ...mode, headers, credentials, cache: 'no-store', body } }
}
