// What a fake wiki can be told when it is made, and its features, which can change while it runs.
import type { JsonObject } from './http/json.ts'
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

/** A place elsewhere where one can log in. Its button is the field `lab` + id. */
export interface FakeProvider {
  readonly id: string
  readonly label: string
  /** Where the person is sent. Default: a page of the fake wiki itself, `/ID/authorize` beside api.php. */
  readonly target?: string
  /** Sent along as `redirectdata`, with the `state` added. */
  readonly redirectData?: JsonObject
  /** Put before `code`, `state` and `error` in what comes back. */
  readonly returnPrefix?: string
  /**
   * `nothing`: no parameter comes back and none is posted; the wiki hears from the provider by itself, on a page of its
   * own, `/ID/back` beside api.php. Default: `parameters`.
   */
  readonly returns?: 'parameters' | 'nothing'
}

export interface FakeWikiFeatures {
  /**
   * The last three are third parties' own: a stand-in of their scripts is at `captcha-widget.js?type=TYPE` beside api.php.
   */
  readonly captcha: 'none' | 'simple' | 'question' | 'image' | 'hcaptcha' | 'turnstile' | 'recaptchanocaptcha'
  /** Failed logins from one address after which a captcha is asked; 0: always. */
  readonly captchaAfterFailures: number
  readonly rememberMe: 'choose' | 'always'
  readonly providers: readonly FakeProvider[]
  /** Asks, after a RESTART and a login, whether to connect the accounts. Off in a stock wiki. */
  readonly confirmLink: boolean
  /** A passkey may take the place of name and password, as from MediaWiki 1.46 on. */
  readonly passkeyLogin: boolean
  /** People with several second factors may choose, as from MediaWiki 1.44 on. */
  readonly methodChoice: boolean
  /** Other places where passwords are kept, to choose from. */
  readonly domains: readonly string[]
  /** Logins of one name from one address. */
  readonly throttle: false | { readonly attempts: number; readonly seconds: number }
  readonly minimumPasswordLength: number
  /** The reason, in HTML, while nothing can be changed. */
  readonly readonly: false | string
  /** Only people who are logged in may read. */
  readonly private: boolean
  readonly canAuthenticateNow: boolean
  readonly blockDisablesLogin: boolean
  /** After which a login is too old for something delicate, such as linking; negative: always. */
  readonly reauthenticateAfterSeconds: number
  /** How many logins of a session are too old from the start, as if they had been long ago; default 0. */
  readonly oldLogins: number
  /** Logging in again for something delicate is asked for, and guarded, as MediaWiki does it since 1.47. */
  readonly elevatedSecurity: boolean
  /** How far the database is behind: a request with a lower `maxlag` is refused. */
  readonly lagSeconds: number
  /** The name of the exception that every call about logging in ends with. */
  readonly internalError: false | string
  /** The browser does not keep the wiki's cookies: no token is ever accepted. */
  readonly noTokenCookies: boolean
}

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

/** A wiki as it comes: no captcha, no providers, a throttle of five logins in five minutes. */
export const stockFeatures: FakeWikiFeatures = {
  captcha: 'none',
  captchaAfterFailures: 2,
  rememberMe: 'choose',
  providers: [],
  passkeyLogin: false,
  methodChoice: false,
  domains: [],
  confirmLink: false,
  throttle: { attempts: 5, seconds: 300 },
  minimumPasswordLength: 1,
  readonly: false,
  private: false,
  canAuthenticateNow: true,
  blockDisablesLogin: false,
  reauthenticateAfterSeconds: 3600,
  oldLogins: 0,
  elevatedSecurity: false,
  lagSeconds: 0,
  internalError: false,
  noTokenCookies: false,
}
