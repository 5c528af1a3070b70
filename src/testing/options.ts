// What a fake wiki can be told when it is made, and who has an account on it.
import type { FakeWikiFeatures } from './features.ts'
import type { Texts } from './messages/textsEn.ts'

export interface FakeUser {
  readonly name: string
  readonly password: string
  /** Asked for after the password, or in its place where the feature `passkeyLogin` is on. */
  readonly passkeys?: readonly FakePasskey[]
  /** Asked after the password. The secret is in base32; a recovery code works once. */
  readonly totp?: { readonly secret: string; readonly recoveryCodes?: readonly string[] }
  /** `soft`: the change can be put off. */
  readonly passwordExpired?: 'soft' | 'hard'
  /** Logs in once, and then has to be changed. */
  readonly temporaryPassword?: string
  /** A step with a field of every type follows the password. */
  readonly asksEveryField?: boolean
  /** The code "sent by e-mail", asked after the password. */
  readonly emailCode?: string
  /** Counts as nobody for what needs an account. On a real wiki one cannot log in to such; here a test can. */
  readonly isTemporary?: boolean
  /** Logs in all the same, unless the feature `blockDisablesLogin` is on. */
  readonly blocked?: boolean
  /** After the password the person is sent to this provider, to be there whom `linkedAccounts` names. */
  readonly confirmsAt?: string
  /** Accounts elsewhere: the person's name there, by the id of the provider. */
  readonly linkedAccounts?: Readonly<Record<string, string>>
}

/** A security key or passkey as a wiki keeps it, both parts in base64url. */
export interface FakePasskey {
  readonly id: string
  /** As COSE, the way authenticators give it. */
  readonly publicKey: string
}

/** What came from a security key. Everything but the signature has been looked at. */
export interface PasskeyClaim {
  /** As it was posted: `id`, `rawId`, `type` and `response`. */
  readonly credential: Readonly<Record<string, unknown>>
  readonly challenge: string
  readonly origin: string
  readonly rpId: string
  readonly passkey: FakePasskey
}

/** Whether the signature is good. Libraries do it, such as `@simplewebauthn/server`. */
export type VerifyPasskey = (claim: PasskeyClaim) => Promise<boolean>

export interface FakeWikiOptions {
  /** The absolute address of api.php; default `https://wiki.example/w/api.php`. */
  readonly api?: string
  readonly siteName?: string
  /** Default: `defaultUsers`. */
  readonly users?: readonly FakeUser[]
  readonly features?: Partial<FakeWikiFeatures>
  /** Texts by language and key, beside the built-in `en` and `qqx`. A language or key that is missing is English. */
  readonly texts?: Readonly<Record<string, Texts>>
  /** How long every answer takes; default 0. */
  readonly latencyMs?: number
  /** What passkeys are bound to; default: the host of `api`. Browsers take no address in digits. */
  readonly rpId?: string
  /** How long a browser waits for a security key; default 60,000. */
  readonly passkeyTimeoutMs?: number
  /** Default: every signature is good. */
  readonly verifyPasskey?: VerifyPasskey
  /** The wiki's clock in milliseconds; default `Date.now`. */
  readonly now?: () => number
  /** Hosts (with the port, if any) of other origins that may read answers, `*` for any part; default `['*']`. */
  readonly allowedOrigins?: readonly string[]
  /** What the extension with provider buttons and the step of every field is called. Default: `LabProviders`, `lab`. */
  readonly extension?: { readonly name: string; readonly fieldPrefix: string }
}
