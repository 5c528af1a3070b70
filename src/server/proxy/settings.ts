// The options of the proxy, and the settings that follow from them.
import { isActionOfApp } from './allowlist.ts'

/** The options of `createWikiProxy`. */
export interface WikiProxyOptions {
  /** The absolute URL of the wiki's `api.php`, as this server reaches it. */
  readonly api: string
  /** The path that browsers reach the proxy by, and the path of the wiki's cookies. `/w/api.php` by default. */
  readonly mount?: string | undefined
  /**
   * Actions of the API that pass beside those of the kit, such as `edit`. Of them every parameter passes, so look up what each can
   * do. `query` passes for what the kit reads alone.
   */
  readonly actions?: readonly string[] | undefined
  /** What relative links in the wiki's messages lead to: a page of the wiki, or its origin. The origin of `api` by default. */
  readonly pages?: string | undefined
  /**
   * The origin that browsers reach the app by, such as `https://app.example`. By default the host is taken from the `Host`
   * header, which some reverse proxies change.
   */
  readonly origin?: string | undefined
  /**
   * Returns the IP address of the user, for the wiki's throttles. Without it all users share one address, so that a few wrong
   * passwords of one keep all of them out. The wiki believes it if it lists this server in `$wgCdnServers`. Never return a header
   * that the user can send: only one that your own reverse proxy sets.
   *
   * @see https://www.mediawiki.org/wiki/Manual:$wgCdnServers
   */
  readonly clientAddress?: ((request: Request) => string | null | undefined) | undefined
  /** Whether cookies are for HTTPS alone. True by default; false for an app on plain HTTP. */
  readonly secure?: boolean | undefined
  /** Called for every request to the wiki. `globalThis.fetch` by default. It must not follow redirects. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** How long the wiki may take for an answer, in milliseconds. 30000 by default. */
  readonly timeoutMs?: number | undefined
}

export interface ProxySettings {
  readonly api: URL
  readonly mount: string
  readonly actions: ReadonlySet<string>
  readonly pages: URL
  readonly origin: string | undefined
  readonly clientAddress: (request: Request) => string | null | undefined
  readonly secure: boolean
  readonly fetch: typeof globalThis.fetch
  readonly timeoutMs: number
}

/** Throws a `TypeError` for an option that cannot work. */
export function parseOptions(options: WikiProxyOptions): ProxySettings {
  const { mount = '/w/api.php', actions = [], origin, secure = true, timeoutMs = 30_000 } = options
  const { clientAddress = () => undefined, fetch = (...call) => globalThis.fetch(...call) } = options
  const api = webAddress('api', options.api)
  api.search = api.hash = ''
  // A cookie's path ends at a semicolon.
  if (!/^\/(?!\/)[^\s;?#\\]*$/.test(mount)) throw new TypeError('createWikiProxy: "mount" is not an absolute path.')
  const wrong = actions.find((action) => !isActionOfApp(action))
  if (wrong !== undefined) throw new TypeError(`createWikiProxy: the action "${wrong}" cannot be let through by "actions".`)
  return {
    api,
    mount,
    actions: new Set(actions),
    pages: webAddress('pages', options.pages ?? api.origin),
    origin: origin === undefined ? undefined : webAddress('origin', origin).origin,
    clientAddress,
    secure,
    fetch,
    timeoutMs,
  }
}

function webAddress(option: string, address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined
  // No `fetch` takes a URL with a password.
  if (url && ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.password === '') return url
  throw new TypeError(`createWikiProxy: "${option}" is not an absolute http or https URL.`)
}
