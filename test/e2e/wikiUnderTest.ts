// Which wiki the demo uses: the fake one, or a real one whose URL is in the environment. Both behave the same, but their
// accounts and secrets differ.
import { accounts } from '../wiki/accounts.ts'
import { captchaAnswer } from '../wiki/features.ts'
import { totpCode } from '../wiki/totp.ts'

export interface Credentials {
  readonly username: string
  readonly password: string
}

type AccountName = 'plain' | 'totp' | 'captcha' | 'softExpired' | 'hardExpired' | 'fields'

export type WikiUnderTest = Wiki & ({ readonly kind: 'fake' } | {
  readonly kind: 'real'
  /** Where its mails are. */
  readonly runFolder: string
})

interface Wiki {
  readonly accounts: Readonly<Record<AccountName, Credentials>>
  /** After how many refusals of an IP address a captcha is required. */
  readonly refusalsBeforeCaptcha: number
  /** Returns the current code of the account with two factors. */
  readonly totpCode: () => Promise<string>
  /** Recovery codes of the same account. Each works once, so a login takes the first one. */
  readonly recoveryCodes: readonly string[]
  /** MediaWiki 1.39 refuses them. */
  readonly takesRecoveryCodes: boolean
  /** The answer to the question captcha. */
  readonly questionAnswer: string
}

const fakeTotpSecret = 'KRUGS4ZANFZSA3TPOQQGC43F'

const fake: WikiUnderTest = {
  kind: 'fake',
  accounts: {
    plain: { username: 'DemoUser', password: 'demo-pass' },
    totp: { username: 'TotpUser', password: 'totp-pass' },
    captcha: { username: 'CaptchaUser', password: 'captcha-pass' },
    softExpired: { username: 'SoftExpired', password: 'soft-pass' },
    hardExpired: { username: 'HardExpired', password: 'hard-pass' },
    fields: { username: 'FieldsUser', password: 'fields-pass' },
  },
  refusalsBeforeCaptcha: 2,
  totpCode: async () => totpCode(fakeTotpSecret),
  recoveryCodes: ['AAAA2222BBBB3333'],
  takesRecoveryCodes: true,
  questionAnswer: 'yellow',
}

const real: WikiUnderTest = {
  kind: 'real',
  runFolder: process.env['E2E_WIKI_RUN_FOLDER'] ?? '',
  accounts,
  refusalsBeforeCaptcha: 1,
  totpCode: async () => totpCode(accounts.totp.traits.totp.secret),
  recoveryCodes: accounts.totp.traits.totp.recoveryCodes,
  takesRecoveryCodes: process.env['E2E_WIKI_VERSION'] !== '1.39',
  questionAnswer: captchaAnswer,
}

export const wikiUnderTest: WikiUnderTest = process.env['E2E_API'] === undefined ? fake : real
