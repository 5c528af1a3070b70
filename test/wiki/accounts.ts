/**
 * The accounts of the wiki under test, one for each situation a login can meet.
 * Refuses to know how a wiki, real or fake, keeps them.
 */

export type AccountTraits = {
  totp?: { secret: string; recoveryCodes: readonly string[] }
  /** `soft`: the change can be put off. */
  passwordExpired?: 'soft' | 'hard'
  /** Remote names by provider. */
  links?: Readonly<Record<string, string>>
  /** Asks for a value of every type after the password. */
  everyField?: true
  /** Logs in once, and then has to be changed. */
  temporaryPassword?: string
  blocked?: string
}

export type Account = {
  username: string
  password: string
  traits: AccountTraits
}

/** In base 32. It protects nobody. */
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
  linked: { username: 'LinkedUser', password: 'linked to a door', traits: { links: { idp1: 'alice' } } },
} as const satisfies Record<string, Account>

export type AccountName = keyof typeof accounts
