// Where the API is and how it is reached, from the options of a client.
import type { Endpoint } from './send.ts'

export interface AuthClientOptions {
  /** The address of the wiki's api.php. A relative one is taken from the page's address. */
  readonly api: string
  /** Used for every call; the platform's by default. */
  readonly fetch?: typeof globalThis.fetch
  /** `uselang=`: the language of the wiki's words. The language of the wiki or of its user by default. */
  readonly language?: string | undefined
  /** Sent with every call. Across origins only `Authorization` and `Api-User-Agent` are let through. */
  readonly headers?: Readonly<Record<string, string>>
  /** `same-origin` on the wiki's own origin, else `include`, by default. */
  readonly credentials?: RequestCredentials
  /** The origin that the calls come from; the page's by default. It decides on `origin=`. */
  readonly origin?: string
  /** How long a call may take, in milliseconds; 30000 by default. */
  readonly timeoutMs?: number
}

export function endpointOf(options: AuthClientOptions): Endpoint {
  const page = 'location' in globalThis ? globalThis.location : undefined
  const url = URL.canParse(options.api, page?.href) ? new URL(options.api, page?.href) : undefined
  const origin = options.origin ?? page?.origin
  // A same-origin GET has no Origin header, and then the server answers 403 to `origin=`.
  const isAcross = origin !== undefined && url !== undefined && url.origin !== origin
  return {
    api: url?.href ?? options.api,
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    headers: options.headers ?? {},
    credentials: options.credentials ?? (isAcross ? 'include' : 'same-origin'),
    origin: isAcross ? origin : undefined,
    timeoutMs: options.timeoutMs ?? 30_000,
  }
}
