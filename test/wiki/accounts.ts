// The accounts of the wiki under test, one for each situation that a login can meet.
export type AccountTraits = {
  totp?: { secret: string; recoveryCodes: readonly string[] }
  /** `soft`: the user can skip the change. */
  passwordExpired?: 'soft' | 'hard'
  /** The user's names at identity providers, by the provider's id. */
  links?: Readonly<Record<string, string>>
  /** A step with a field of every type comes after the password. */
  everyField?: true
  /** Works for one login, in which the user has to choose a new password. */
  temporaryPassword?: string
  blocked?: string
  email?: string
  /** A forgotten password is reset only for those who name the address, too. */
  requiresEmail?: true
}

export type Account = {
  username: string
  password: string
  traits: AccountTraits
}

/** In base32. It protects nothing. */
const totpSecret = 'MRSW233QMFRXG2LO'
const recoveryCodes = ['AMBEROTTERS23456', 'BRAVEBADGERS2345', 'CALMCRICKETS2345', 'DIZZYDOLPHINS234'] as const

export const accounts = {
  admin: { username: 'Admin', password: 'admin has the keys', traits: {} },
  plain: { username: 'PlainUser', password: 'plain as porridge', traits: {} },
  other: { username: 'OtherUser', password: 'other than that', traits: {} },
  captcha: { username: 'CaptchaUser', password: 'captchas every day', traits: {} },
  totp: {
    username: 'TotpUser',
    password: 'two factors at once',
    traits: { totp: { secret: totpSecret, recoveryCodes } },
  },
  softExpired: {
    username: 'SoftExpired',
    password: 'soft as old butter',
    traits: { passwordExpired: 'soft' },
  },
  hardExpired: {
    username: 'HardExpired',
    password: 'hard as old bread',
    traits: { passwordExpired: 'hard' },
  },
  temporary: {
    username: 'TempUser',
    password: 'temporary no more',
    traits: { temporaryPassword: 'sent by a pigeon' },
  },
  fields: { username: 'FieldsUser', password: 'fields upon fields', traits: { everyField: true } },
  blocked: { username: 'BlockedUser', password: 'blocked for a test', traits: { blocked: 'Blocked for a test' } },
  linked: {
    username: 'LinkedUser',
    password: 'linked to a door',
    traits: { links: { idp1: 'alice' }, email: 'linked@example.org' },
  },
  forgetful: {
    username: 'ForgetfulUser',
    password: 'forgotten at once',
    traits: { email: 'forgetful@example.org' },
  },
  /** Shares the address. */
  twin: { username: 'TwinUser', password: 'twins share a lot', traits: { email: 'forgetful@example.org' } },
  careful: {
    username: 'CarefulUser',
    password: 'careful with mail',
    traits: { email: 'careful@example.org', requiresEmail: true },
  },
  /** Too short for a new password, but good enough to log in. */
  short: { username: 'ShortUser', password: 'short', traits: {} },
} as const satisfies Record<string, Account>

export type AccountName = keyof typeof accounts
