/**
 * What a test can switch on in the wiki, for the whole server or for one request.
 * Refuses to know how each is done: that is settings/features.php.
 */

export const wikiFeatures = [
  /** A sum, after the first failed login of an address and for every new account. */
  'captcha',
  /** A question in HTML instead of the sum. */
  'question',
  /** A picture instead of the sum; its word is `captchaWord`. */
  'image',
  /** Any number of wrong passwords. */
  'nothrottle',
  'readonly',
  /** The database is seven seconds behind. */
  'lag',
  /** Nobody reads without an account. */
  'private',
  /** Who is blocked does not get in either. */
  'blocklogin',
  /** The prompt that offers to link an account after a RESTART. */
  'confirmlink',
  /** The wiki remembers everybody, so there is nothing to tick. */
  'rememberalways',
  /** Every login is too old for what is sensitive. */
  'reauth',
  /** The first login of a session is too old for what is sensitive; the second one is not. */
  'oldlogin',
  /** Passwords alone: no third-party accounts. */
  'noproviders',
] as const

export type WikiFeature = (typeof wikiFeatures)[number]

export const featureHeader = 'X-Wiki-Features'

/** What answers the question captcha. */
export const captchaAnswer = 'dog'

/** What the picture of the image captcha says. */
export const captchaWord = 'bridge'
