// The features of a fake wiki and its identity providers. They can change while the wiki runs.
import type { JsonObject } from '../http/json.ts'

/** A way to log in other than the wiki's own passwords. */
export interface FakeProvider {
  readonly id: string
  readonly label: string
  /**
   * `button`, the default: an optional request with the button `lab` + id, at login, sign-up and linking.
   * `pluggable`: as in the extension PluggableAuth, at login only. The request is `primary-required`, its button is
   * `pluggableauthlogin` + number, nothing comes back (whatever `returns` says), and a user without an account gets one.
   * `directory`: likewise, but the request asks for username and password, too, which are verified at once. With
   * `returns: 'nothing'` the browser is first redirected to a page of the wiki, as in PluggableAuth.
   */
  readonly kind?: 'button' | 'pluggable' | 'directory' | undefined
  /** The URL that the user is redirected to. Default: a page of the fake wiki, `/ID/authorize` beside api.php. */
  readonly target?: string | undefined
  /** Sent as `redirectdata`, with the `state` added. */
  readonly redirectData?: JsonObject | undefined
  /** Prefix of the return parameters `code`, `state` and `error`. */
  readonly returnPrefix?: string | undefined
  /**
   * `nothing`: the app gets no parameters and posts none, because the provider returns to a page of the wiki,
   * `/ID/back` beside api.php. Default: `parameters`.
   */
  readonly returns?: 'parameters' | 'nothing' | undefined
  /** Somebody without an account can sign up under the name that the provider knows. Default: the app asks for a name. */
  readonly suggestsName?: boolean | undefined
}

/** What passwords have to be like, by the names of MediaWiki's `$wgPasswordPolicy`. Lengths are in bytes. */
export interface PasswordPolicy {
  /** A shorter password is refused as a new one. It still logs in, with an offer to change it. */
  readonly minimalPasswordLength: number
  /** A shorter password does not even log in. */
  readonly minimumPasswordLengthToLogin: number
  /** A part of the username is refused as a new password, in upper or lower case. */
  readonly passwordCannotBeSubstringInUsername: boolean
}

export interface FakeWikiFeatures {
  /**
   * The last three are widgets of captcha services. A stand-in for their scripts is at `captcha-widget.js?type=TYPE`
   * beside api.php.
   */
  readonly captcha: 'none' | 'simple' | 'question' | 'image' | 'hcaptcha' | 'turnstile' | 'recaptchanocaptcha'
  /** A captcha is needed after so many failed logins from one IP address; 0: always. */
  readonly captchaAfterFailures: number
  readonly rememberMe: 'choose' | 'always'
  readonly providers: readonly FakeProvider[]
  /** Users can log in and sign up with a password that the wiki stores; off if an extension replaces that. */
  readonly localPasswords: boolean
  /** Why nobody can sign up, as a message key; `false` if everybody can. */
  readonly signUpRefusal: false | 'blocked' | 'permissiondenied' | 'ratelimited'
  /** Usernames whose accounts another process is creating: sign-up fails for now, but its flow stays. */
  readonly namesInProgress: readonly string[]
  /**
   * The wiki sends e-mail, which `wiki.mails()` returns. Sign-up asks for an address, a logged-in user can have the password
   * of a new account mailed there, and so can everybody who has forgotten one; see `passwordReset`.
   */
  readonly email: boolean
  /**
   * What somebody who has forgotten a password can name: the username, the address, or either; `false` if nothing helps.
   * Default: either. A new password is mailed once a day to an account, and five times an hour for an IP address; what is
   * asked beyond that looks like success. Without `email` the wiki says so.
   */
  readonly passwordReset: false | { readonly username: boolean; readonly email: boolean }
  /** After a RESTART and a login, asks the user whether to link the identity. Off in a stock wiki. */
  readonly confirmLink: boolean
  /**
   * PHP keeps the sessions, too, as MediaWiki comes: what a RESTART preserves is then lost by FAIL alone. Default: not so,
   * and every answer of a step loses it.
   */
  readonly phpSessions: boolean
  /** Users can log in with a passkey in place of name and password, as in MediaWiki 1.46 and later. */
  readonly passkeyLogin: boolean
  /** Users with several second factors can choose one, as in MediaWiki 1.45. See `secondFactors` of a user. */
  readonly methodChoice: boolean
  /** The options of the field `domain`; without any there is no such field. */
  readonly domains: readonly string[]
  /** Limits the login attempts for one username from one IP address. */
  readonly throttle: false | { readonly attempts: number; readonly seconds: number }
  /** For sign-up, change and login alike. Default: a password has at least one byte. */
  readonly passwordPolicy: PasswordPolicy
  /** The reason in HTML, if the wiki is read-only. */
  readonly readonly: false | string
  /** Only logged-in users can read. */
  readonly private: boolean
  readonly canAuthenticateNow: boolean
  /** False: nobody can log out, as in a session by OAuth. */
  readonly canLogOut: boolean
  readonly blockDisablesLogin: boolean
  /**
   * Edits of nobody are saved under a temporary account, which is then logged in, as in MediaWiki 1.43. Default: under the IP
   * address.
   */
  readonly temporaryAccounts: boolean
  /** After this time a security-sensitive operation, such as linking, needs a new login; negative: always. */
  readonly reauthenticateAfterSeconds: number
  /** So many first logins of a session count as too old for security-sensitive operations; default 0. */
  readonly oldLogins: number
  /** Reauthentication needs the parameter `reauthenticate` and a token, as in MediaWiki 1.47 and later. */
  readonly elevatedSecurity: boolean
  /**
   * The request for a passkey has a button of its own, and the request for a security key its prompt as a text without a
   * label, as in MediaWiki 1.47 and later.
   */
  readonly passkeyButtons: boolean
  /** The replication lag. A request with a lower `maxlag` is refused. */
  readonly lagSeconds: number
  /** The class name of an exception that every call of AuthManager throws. */
  readonly internalError: false | string
  /** Simulates blocked cookies: the wiki sets none, and no token is valid. */
  readonly noTokenCookies: boolean
}

/** The features of a stock wiki: no captcha, no providers, and five login attempts in five minutes. */
export const stockFeatures: FakeWikiFeatures = {
  captcha: 'none',
  captchaAfterFailures: 2,
  rememberMe: 'choose',
  providers: [],
  localPasswords: true,
  signUpRefusal: false,
  namesInProgress: [],
  email: false,
  passwordReset: { username: true, email: true },
  passkeyLogin: false,
  methodChoice: false,
  domains: [],
  confirmLink: false,
  phpSessions: false,
  throttle: { attempts: 5, seconds: 300 },
  passwordPolicy: {
    minimalPasswordLength: 1,
    minimumPasswordLengthToLogin: 1,
    passwordCannotBeSubstringInUsername: false,
  },
  readonly: false,
  private: false,
  canAuthenticateNow: true,
  canLogOut: true,
  blockDisablesLogin: false,
  temporaryAccounts: false,
  reauthenticateAfterSeconds: 3600,
  oldLogins: 0,
  elevatedSecurity: false,
  passkeyButtons: false,
  lagSeconds: 0,
  internalError: false,
  noTokenCookies: false,
}
