// A wiki that behaves like MediaWiki's AuthManager, for tests, stories and demos. Keeps everything in memory.
import type { Installation } from './authmanager/provider.ts'
import { assertPlatform, assertSubtleCrypto } from './browser/assertPlatform.ts'
import { delay } from './browser/delay.ts'
import type { LostAnswer } from './browser/lostAnswer.ts'
import { openBrowser, type BrowserSettings } from './browser/openBrowser.ts'
import type { WireRequest, WireResponse } from './http/wire.ts'
import type { ProviderOutcome } from './identity/authorizationRequest.ts'
import { assertFeatures } from './options/assertOptions.ts'
import type { FakePasskey, FakeWikiOptions } from './options/fakeWikiOptions.ts'
import type { FakeWikiFeatures } from './options/features.ts'
import { builtInProviders } from './providers/builtInProviders.ts'
import { createReturnUrl } from './providers/redirect/oauthState.ts'
import { totpCode, totpStep } from './providers/secondFactor/totpCode.ts'
import { isServed, serveWiki } from './serve/serveWiki.ts'
import type { Account } from './state/accounts.ts'
import type { FakeRevision } from './state/pages.ts'
import type { FakeMail } from './state/mails.ts'
import { createWikiState, type WikiState } from './state/wikiState.ts'

/** What a fake wiki knows of an account. */
export interface FakeAccount {
  readonly name: string
  /** Empty if the wiki does not know it. */
  readonly email: string
  readonly realName: string
  /** The user's names at identity providers, by the provider's id. */
  readonly linkedAccounts: Readonly<Record<string, string>>
}

/** A fake wiki, and what tests do with it. */
export interface FakeWiki {
  /** The absolute URL of api.php. Without an origin of its own the wiki is at any other, too. */
  readonly api: string
  /** One browser with its own cookies. A request that is not for the wiki rejects. */
  readonly fetch: typeof globalThis.fetch
  /** Returns another browser, without cookies. */
  openBrowser(settings?: BrowserSettings): typeof globalThis.fetch
  /** Handles an HTTP request. Cookies are ordinary headers; `Set-Cookie` is an array. */
  handle(request: WireRequest): Promise<WireResponse>
  /** Returns the code that the user's authenticator app shows now, or some 30-second steps later. */
  totpCode(username: string, stepsAhead?: number): Promise<string>
  /** Returns the answer to a captcha that has not been used yet. */
  captchaAnswer(captchaId: string): string | undefined
  /** Returns the URL to which an identity provider sends the browser back, after the user agreed or refused there. */
  returnFrom(redirectTarget: string, outcome: ProviderOutcome): string
  /** Adds a security key to an account. Throws if there is no such user. */
  addPasskey(username: string, passkey: FakePasskey): void
  /** Returns the names of all accounts. */
  userNames(): readonly string[]
  /** Returns what the wiki knows about an account, e.g. about one that was created just now. */
  account(username: string): FakeAccount | undefined
  /** Returns what the wiki has mailed, oldest first: passwords for one login. */
  mails(): readonly FakeMail[]
  /** Changes features while the wiki runs. Throws a `TypeError` if there is no such feature. */
  configure(features: Partial<FakeWikiFeatures>): void
  /**
   * Loses the answer to the next POST of a browser, after the wiki has done what was asked. Default: `all` of the answer.
   */
  loseAnswer(lost?: LostAnswer): void
  /** Returns what was saved on a page, from the oldest revision on. */
  revisions(title: string): readonly FakeRevision[]
  /**
   * Ends all sessions of a user, as a wiki does after some time or on another device. The browsers keep their cookies. Throws if there is
   * no such user.
   */
  endSessions(username: string): void
  /** Deletes the sessions of all browsers, but keeps the accounts. */
  forgetSessions(): void
}

/**
 * Creates a wiki, by default with the demo accounts. Nothing leaves the page or the process. Throws an error that names what is
 * missing in an environment without `Response` and the like, such as Jest's own jsdom.
 */
export function createFakeWiki(options: FakeWikiOptions = {}): FakeWiki {
  assertPlatform()
  const wiki = createWikiState(options)
  const installation: Installation = { wiki, providers: builtInProviders }
  const { latencyMs = 0 } = options
  const respond = (request: WireRequest) => serveWiki(installation, request)
  let nextLoss: LostAnswer | undefined
  const loss = ({ method }: WireRequest): LostAnswer | undefined => {
    if (method !== 'POST') return undefined
    const lost = nextLoss
    nextLoss = undefined
    return lost
  }
  const environment = { api: wiki.api.href, now: wiki.now, latencyMs, serves: (url: URL) => isServed(wiki, url), respond, loss }
  return {
    api: wiki.api.href,
    fetch: openBrowser(environment),
    openBrowser: (settings) => openBrowser(environment, settings),
    handle: async (request) => {
      await delay(latencyMs)
      return respond(request)
    },
    totpCode: async (username, stepsAhead = 0) => {
      assertSubtleCrypto()
      return totpCode(secretOf(wiki, username), totpStep(wiki.now()) + stepsAhead)
    },
    captchaAnswer: (id) =>
      wiki.sessions.all().find(({ captchaAnswers }) => captchaAnswers.has(id))?.captchaAnswers.get(id),
    returnFrom: (target, outcome) => createReturnUrl(wiki, target, outcome),
    addPasskey: (username, passkey) => void accountOf(wiki, username).passkeys.push(passkey),
    userNames: () => wiki.accounts.names(),
    account: (username) => describeAccount(wiki.accounts.find(username)),
    mails: () => [...wiki.mails],
    configure(features) {
      assertFeatures(features)
      wiki.features = { ...wiki.features, ...features }
    },
    loseAnswer: (lost = 'all') => void (nextLoss = lost),
    revisions: (title) => wiki.pages.revisions(title),
    endSessions: (username) => { endSessions(wiki, username) },
    forgetSessions: () => wiki.sessions.clear(),
  }
}

function describeAccount(account: Account | undefined): FakeAccount | undefined {
  if (account === undefined) return undefined
  const { name, email, realName, linkedAccounts } = account
  return { name, email, realName, linkedAccounts: Object.fromEntries(linkedAccounts) }
}

/** A test that names nobody would pass or fail for another reason than it says. */
function accountOf({ accounts }: WikiState, username: string): Account {
  const account = accounts.find(username)
  if (account !== undefined) return account
  throw new Error(`There is no user "${username}" on this fake wiki, but ${accounts.names().join(', ')}.`)
}

function endSessions(wiki: WikiState, username: string): void {
  const account = accountOf(wiki, username)
  // Else the cookie of a user who stays logged in would restore the session.
  account.rememberToken = undefined
  const { sessions } = wiki
  sessions.all().filter(({ userName }) => userName === account.name).forEach((session) => { sessions.delete(session) })
}

function secretOf({ accounts }: WikiState, username: string): string {
  const secret = accounts.find(username)?.settings.totp?.secret
  if (secret !== undefined) return secret
  throw new Error(`"${username}" has no TOTP on this fake wiki, so there is no code: give that user a \`totp\` secret.`)
}
