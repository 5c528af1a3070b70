// The features that a test can turn on, for the whole server or for one request; see settings/features.php.
export const wikiFeatures = [
  /** A sum, after the first failed login from an IP address and for every new account. */
  'captcha',
  /** A question in HTML instead of the sum. */
  'question',
  /** An image instead of the sum; its word is `captchaWord`. */
  'image',
  /** Allows any number of wrong passwords. */
  'nothrottle',
  'readonly',
  /** The replication lag is seven seconds. */
  'lag',
  /** Only logged-in users can read. */
  'private',
  /** Blocked users cannot log in. */
  'blocklogin',
  /** After a RESTART, asks the user whether to link the identity. */
  'confirmlink',
  /** The wiki remembers every user, so there is no checkbox. */
  'rememberalways',
  /** Every login is too old for security-sensitive operations. */
  'reauth',
  /** The first login of a session is too old for security-sensitive operations; the second one is not. */
  'oldlogin',
  /** Sessions without those of PHP, in which objects outlive their removal. */
  'nophpsessions',
  /** The wiki sends e-mail, which the test can read. */
  'email',
  /** A forgotten password can be reset by the username alone, by the address alone, or not at all. */
  'resetbyname',
  'resetbyemail',
  'noreset',
  /** New passwords need eight bytes and must not be a part of the username; with less than three nobody can log in. */
  'policy',
  /** No identity providers. */
  'noproviders',
  /** Edits of nobody are saved under a temporary account. MediaWiki 1.39 has none. */
  'tempaccounts',
  /** The skins that come with MediaWiki; without it there are none. Only for the whole server. */
  'skins',
] as const

export type WikiFeature = (typeof wikiFeatures)[number]

export const featureHeader = 'X-Wiki-Features'

/** The answer to the question captcha. */
export const captchaAnswer = 'dog'

/** The word in the image captcha. */
export const captchaWord = 'bridge'
