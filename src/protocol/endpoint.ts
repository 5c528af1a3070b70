// Where the API is and how it is reached: the options of a client, and the address that follows from them.

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

export interface Endpoint {
  readonly api: string
  /** The value of `origin=`; undefined on the wiki's own origin. */
  readonly origin: string | undefined
}

export function endpointOf({ api, origin }: AuthClientOptions): Endpoint {
  const page = 'location' in globalThis ? globalThis.location : undefined
  const url = URL.canParse(api, page?.href) ? new URL(api, page?.href) : undefined
  const from = origin ?? page?.origin
  // A same-origin GET has no Origin header, and then the server answers 403 to `origin=`.
  return { api: url?.href ?? api, origin: url?.origin === from ? undefined : from }
}
