// A wiki that behaves as MediaWiki's AuthManager does, for tests, stories and demos. Keeps everything in memory.
import { openBrowser, type BrowserSettings } from './browser/openBrowser.ts'
import { pause } from './browser/pause.ts'
import type { WireRequest, WireResponse } from './http/wire.ts'
import type { FakeWikiFeatures } from './features.ts'
import type { FakePasskey, FakeWikiOptions } from './options.ts'
import type { ProviderOutcome } from './identity/visitOfProvider.ts'
import { returnAddress } from './providers/journey.ts'
import { totpCode, totpStep } from './providers/totpCode.ts'
import { serveWiki } from './serve/serveWiki.ts'
import { createWikiState, type WikiState } from './state/wikiState.ts'

export interface FakeWiki {
  /** The absolute address of its api.php, as `fetch` knows it. */
  readonly api: string
  /** One browser, with a cookie jar of its own. */
  readonly fetch: typeof globalThis.fetch
  /** Another browser: an empty jar, and headers that it sends with every request. */
  openBrowser(settings?: BrowserSettings): typeof globalThis.fetch
  /** The wiki as HTTP sees it. Cookies are ordinary headers; `Set-Cookie` is an array. */
  handle(request: WireRequest): Promise<WireResponse>
  /** The code that the user's authenticator app shows now, or some 30-second steps ahead. */
  totpCode(username: string, stepsAhead?: number): Promise<string>
  /** The answer to a captcha that was shown and not used yet. */
  captchaAnswer(captchaId: string): string | undefined
  /** Where a provider sends the browser back to, after somebody agreed or refused there. */
  returnFrom(redirectTarget: string, outcome: ProviderOutcome): string
  /** Gives an account one more security key. */
  addPasskey(username: string, passkey: FakePasskey): void
  userNames(): readonly string[]
  /** Switches features while it runs. */
  configure(features: Partial<FakeWikiFeatures>): void
  /** Every browser loses its session: the wiki's memory is gone, the accounts are not. */
  forgetSessions(): void
}

/** A wiki with the demo accounts, unless told otherwise. Nothing leaves the page or the process. */
export function createFakeWiki(options: FakeWikiOptions = {}): FakeWiki {
  const wiki = createWikiState(options)
  const { latencyMs = 0 } = options
  const around = {
    api: wiki.api.href,
    now: wiki.now,
    latencyMs,
    answer: (request: WireRequest) => serveWiki(wiki, request),
  }
  return {
    api: wiki.api.href,
    fetch: openBrowser(around),
    openBrowser: (settings) => openBrowser(around, settings),
    handle: async (request) => {
      await pause(latencyMs)
      return serveWiki(wiki, request)
    },
    totpCode: async (username, stepsAhead = 0) => totpCode(secretOf(wiki, username), totpStep(wiki.now()) + stepsAhead),
    captchaAnswer: (id) => wiki.sessions.all().find(({ captchas }) => captchas.has(id))?.captchas.get(id),
    returnFrom: (target, outcome) => returnAddress(wiki, target, outcome),
    addPasskey: (username, passkey) => void wiki.accounts.find(username)?.passkeys.push(passkey),
    userNames: () => wiki.accounts.names(),
    configure: (features) => void (wiki.features = { ...wiki.features, ...features }),
    forgetSessions: () => wiki.sessions.forgetAll(),
  }
}

function secretOf({ accounts }: WikiState, username: string): string {
  const secret = accounts.find(username)?.settings.totp?.secret
  if (secret !== undefined) return secret
  throw new Error(`"${username}" has no TOTP on this fake wiki, so there is no code: give that user a \`totp\` secret.`)
}
