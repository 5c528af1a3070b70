// Where the API is and how it is reached, from the options of a client.
import type { Endpoint } from './send.ts'

export interface AuthClientOptions {
  /** The address of the wiki's api.php. A relative one is taken from the page's address. */
  readonly api: string
  /** Used for every call; the platform's by default. */
  readonly fetch?: typeof globalThis.fetch
  /** `uselang=`: the language of the wiki's words. The language of the wiki or of its user by default. */
  readonly language?: string
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
  const pageUrl = 'location' in globalThis ? globalThis.location.href : undefined
  const api = absolute(options.api, pageUrl)
  const ownOrigin = options.origin ?? originOf(pageUrl)
  // A same-origin GET has no Origin header, and then the server answers 403 to `origin=`.
  const isAcrossOrigins = ownOrigin !== undefined && originOf(api) !== undefined && ownOrigin !== originOf(api)
  return {
    api,
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    headers: options.headers ?? {},
    credentials: options.credentials ?? (isAcrossOrigins ? 'include' : 'same-origin'),
    origin: isAcrossOrigins ? ownOrigin : undefined,
    timeoutMs: options.timeoutMs ?? 30_000,
  }
}

function absolute(url: string, base: string | undefined): string {
  return parseUrl(url, base)?.href ?? url
}

function originOf(url: string | undefined): string | undefined {
  const origin = url === undefined ? undefined : parseUrl(url)?.origin
  return origin === 'null' ? undefined : origin
}

function parseUrl(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base)
  } catch {
    return undefined
  }
}
