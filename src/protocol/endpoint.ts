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
  const { api, fetch = (...call) => globalThis.fetch(...call), headers = {}, timeoutMs = 30_000 } = options
  const { location }: { readonly location?: Location } = globalThis
  const url = URL.canParse(api, location?.href) ? new URL(api, location?.href) : undefined
  const from = options.origin ?? location?.origin
  // A same-origin GET has no Origin header, and then the server answers 403 to `origin=`.
  const origin = url?.origin === from ? undefined : from
  const { credentials = origin ? 'include' : 'same-origin' } = options
  const shared = { format: 'json', formatversion: '2', errorformat: 'plaintext', uselang: options.language }
  return { api: url?.href ?? api, fetch, headers, credentials, origin, timeoutMs, shared }
}
