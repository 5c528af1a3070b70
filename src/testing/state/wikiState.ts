// The state of a wiki: its settings, and what it keeps from one request to the next.
import { assertFeatures, assertUsers } from '../options/assertOptions.ts'
import { defaultUsers } from '../options/demoAccounts.ts'
import type { FakeWikiOptions, VerifyPasskey } from '../options/fakeWikiOptions.ts'
import { stockFeatures, type FakeWikiFeatures } from '../options/features.ts'
import { createAccounts, type Accounts } from './accounts.ts'
import { createPages, type Pages } from './pages.ts'
import type { FakeMail } from './mails.ts'
import { createRateCounter, type RateCounter } from './rateCounter.ts'
import { createSessions, type Sessions } from './sessions.ts'
import { createNameRules } from './userName.ts'

export interface WikiState {
  readonly api: URL
  /** It is wherever a request finds it: no origin was given. */
  readonly isAnywhere: boolean
  /** The path of the folder of api.php, without a trailing slash. */
  readonly scriptPath: string
  readonly siteName: string
  /** The language of the wiki. */
  readonly language: string
  readonly messages: NonNullable<FakeWikiOptions['texts']>
  readonly crossSiteDomains: readonly string[]
  readonly extension: NonNullable<FakeWikiOptions['extension']>
  readonly now: () => number
  readonly rpId: string
  readonly passkeyOrigin: string | undefined
  readonly passkeyTimeoutMs: number
  readonly verifyPasskey: VerifyPasskey
  readonly accounts: Accounts
  readonly sessions: Sessions
  readonly pages: Pages
  readonly rateCounter: RateCounter
  /** Oldest first. */
  readonly mails: FakeMail[]
  features: FakeWikiFeatures
}

export function createWikiState(options: FakeWikiOptions): WikiState {
  const { api: address = '/w/api.php', users = defaultUsers } = options
  assertUsers(users)
  assertFeatures(options.features)
  const api = new URL(address, 'https://wiki.example')
  const siteName = options.siteName ?? 'Fake wiki'
  const now = options.now ?? (() => Date.now())
  return {
    api,
    isAnywhere: !/^https?:/i.test(address),
    scriptPath: api.pathname.replace(/\/[^/]*$/, ''),
    siteName,
    language: options.language ?? 'en',
    messages: options.texts ?? {},
    crossSiteDomains: options.crossSiteDomains ?? ['*'],
    extension: options.extension ?? { name: 'LabProviders', fieldPrefix: 'lab' },
    now,
    rpId: options.rpId ?? api.hostname,
    passkeyOrigin: options.passkeyOrigin,
    passkeyTimeoutMs: options.passkeyTimeoutMs ?? 60_000,
    verifyPasskey: options.verifyPasskey ?? (() => Promise.resolve(true)),
    accounts: createAccounts(users, createNameRules(siteName, options.userNamespaces ?? [])),
    sessions: createSessions(),
    pages: createPages(),
    rateCounter: createRateCounter(now),
    mails: [],
    features: { ...stockFeatures, ...options.features },
  }
}

/** Returns the wiki as a request finds it. It shares what it keeps. */
export function locateWiki(wiki: WikiState, requested: URL): WikiState {
  if (!wiki.isAnywhere) return wiki
  const api = new URL(wiki.api.pathname, requested)
  return { ...wiki, api, rpId: wiki.rpId === wiki.api.hostname ? api.hostname : wiki.rpId }
}
