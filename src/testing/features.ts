// The features of a fake wiki: what is on and off, and the places elsewhere to log in with. They can change while it runs.
import type { JsonObject } from './http/json.ts'

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
