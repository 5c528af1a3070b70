// The options of a fake wiki, and its users.
import type { MessageCatalogue } from '../messages/messagesEn.ts'
import type { FakeWikiFeatures } from './features.ts'

/** A user of a fake wiki, and what a login of this user asks for. */
export interface FakeUser {
  readonly name: string
  readonly password: string
  /** Asked for after the password, or in place of it if the feature `passkeyLogin` is on. */
  readonly passkeys?: readonly FakePasskey[] | undefined
  /** Asked for after the password. The secret is in base32; a recovery code works once. */
  readonly totp?: { readonly secret: string; readonly recoveryCodes?: readonly string[] | undefined } | undefined
  /** Recovery codes without `totp`, which count only if the feature `methodChoice` is on. */
  readonly recoveryCodes?: readonly string[] | undefined
  /**
   * The user's second factors in the order in which they were set up, if the feature `methodChoice` is on. The first one
   * is asked for first. Default: key, app, recovery codes. What the user does not have is skipped.
   */
  readonly secondFactors?: readonly SecondFactorId[] | undefined
  /** The password in the directory of an extension; default: `password`. */
  readonly directoryPassword?: string | undefined
  readonly email?: string | undefined
  /** A forgotten password is replaced only if the address is named beside the username; MediaWiki's `requireemail`. */
  readonly requireEmail?: boolean | undefined
  /** `soft`: the user can skip the change. */
  readonly passwordExpired?: 'soft' | 'hard' | undefined
  /** Works for one login, in which the user has to choose a new password. */
  readonly temporaryPassword?: string | undefined
  /** A step with a field of every type comes after the password. */
  readonly asksEveryField?: boolean | undefined
  /** The code "sent by e-mail", asked for after the password. */
  readonly emailCode?: string | undefined
  /** A temporary account, which cannot link accounts. Real wikis allow no login to one; here tests can log in. */
  readonly isTemporary?: boolean | undefined
  /** Can log in unless the feature `blockDisablesLogin` is on. */
  readonly blocked?: boolean | undefined
  /** After the password the user also has to log in at this provider, as the user in `linkedAccounts`. */
  readonly confirmsAt?: string | undefined
  /** The user's names at identity providers, by the provider's id. */
  readonly linkedAccounts?: Readonly<Record<string, string>> | undefined
}

/** A second factor, by the name that MediaWiki gives it. */
export type SecondFactorId = 'totp' | 'webauthn' | 'recoverycodes'

/** A security key or passkey as a wiki stores it. Both values are in base64url. */
export interface FakePasskey {
  readonly id: string
  /** In COSE format, as authenticators send it. */
  readonly publicKey: string
}

/** What a security key has sent. Everything except the signature is already verified. */
export interface PasskeyClaim {
  /** The posted object: `id`, `rawId`, `type` and `response`. */
  readonly credential: Readonly<Record<string, unknown>>
  readonly challenge: string
  readonly origin: string
  readonly rpId: string
  readonly passkey: FakePasskey
}

/** Verifies the signature. Libraries such as `@simplewebauthn/server` do that. */
export type VerifyPasskey = (claim: PasskeyClaim) => Promise<boolean>

/** The options of a fake wiki. */
export interface FakeWikiOptions {
  /**
   * The URL of api.php, or its path alone, such as the default `/w/api.php`: then the origin of the wiki is that of each request,
   * and `https://wiki.example` where a request names none.
   */
  readonly api?: string | undefined
  readonly siteName?: string | undefined
  /** What may stand before a username beside `User:`, in the wiki's language, e.g. `Benutzer`. */
  readonly userNamespaces?: readonly string[] | undefined
  /** Default: `defaultUsers`. */
  readonly users?: readonly FakeUser[] | undefined
  readonly features?: Partial<FakeWikiFeatures> | undefined
  /** The language that the wiki speaks unless a request names another one; default `en`. */
  readonly language?: string | undefined
  /** Messages by language and key, beside the built-in `en` and `qqx`. Missing languages and keys are English. */
  readonly texts?: Readonly<Record<string, MessageCatalogue>> | undefined
  /** The delay of every response; default 0. */
  readonly latencyMs?: number | undefined
  /** The domain that passkeys are bound to; default: the host of `api`. Browsers refuse IP addresses. */
  readonly rpId?: string | undefined
  /**
   * The only origin whose passkeys are accepted, as in MediaWiki 1.46 and later, such as `https://wiki.example`. Default:
   * every origin at `rpId` or below it.
   */
  readonly passkeyOrigin?: string | undefined
  /** How long the browser waits for a security key; default 60,000. */
  readonly passkeyTimeoutMs?: number | undefined
  /** Default: every signature is valid. */
  readonly verifyPasskey?: VerifyPasskey | undefined
  /** The wiki's clock in milliseconds; default `Date.now`. */
  readonly now?: (() => number) | undefined
  /**
   * Hosts (with port, if any) whose pages can read responses; `*` matches any part; default `['*']`.
   *
   * @see https://www.mediawiki.org/wiki/Manual:$wgCrossSiteAJAXdomains
   */
  readonly crossSiteDomains?: readonly string[] | undefined
  /** Names of the extension that adds provider buttons and the step with every field. Default: `LabProviders`, `lab`. */
  readonly extension?: { readonly name: string; readonly fieldPrefix: string } | undefined
}
