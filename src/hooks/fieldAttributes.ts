// Hints for browsers, password managers and on-screen keyboards, for fields that are known by their names.
import { challengeKind, isCaptcha, isSecret, isText } from '../flow/index.ts'
import type { Field } from '../protocol/index.ts'
import type { StepLookup } from './StepFormProvider.tsx'

/** Hints for browsers, password managers and on-screen keyboards. */
export interface FieldAttributes {
  /** What browsers and password managers may fill in. */
  readonly autoComplete?: string | undefined
  /** Which on-screen keyboard is of use. */
  readonly inputMode?: 'numeric' | 'email' | undefined
  /** Set where no capital should be put in. */
  readonly autoCapitalize?: 'none' | undefined
  /** Set where nothing should be sent to a spelling checker. */
  readonly spellCheck?: false | undefined
  /** The direction of what is typed, whatever that of the page: `Secret1!` and `123 456` read so in Arabic, too. */
  readonly dir?: 'ltr' | 'auto' | undefined
}

const autoCompleteByName: ReadonlyMap<string, string> = new Map(
  Object.entries({
    username: 'username',
    email: 'email',
    realname: 'name',
    OATHToken: 'one-time-code',
    token: 'one-time-code',
    RecoveryCode: 'off',
    captchaWord: 'off',
  }),
)

export function fieldAttributes(field: Field, lookup: StepLookup): FieldAttributes {
  return isText(field) ? { ...hints(field, lookup), dir: isLeftToRight(field, lookup) ? 'ltr' : 'auto' } : hints(field, lookup)
}

function hints(field: Field, { hasNewPassword, hasPasskey }: StepLookup): FieldAttributes {
  const { name, type } = field
  const known = type === 'password' ? `${hasNewPassword ? 'new' : 'current'}-password` : autoCompleteByName.get(name)
  // Browsers store the text of other inputs, and restore it with the page.
  if (!known) return isSecret(field) && isText(field) ? { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } : {}
  // Browsers then offer passkeys beside usernames.
  const autoComplete = name === 'username' && hasPasskey ? `${known} webauthn` : known
  const inputMode = name === 'email' ? 'email' : known === 'one-time-code' ? 'numeric' : undefined
  return { autoComplete, inputMode, autoCapitalize: 'none', spellCheck: false }
}

/** Passwords, codes, addresses, and what is read in the image of a captcha. A name, or the answer to a question, is in any script. */
function isLeftToRight(field: Field, { byName }: StepLookup): boolean {
  const request = byName.get(field.name)?.request
  if (request && isCaptcha(request)) return challengeKind(request) !== 'question'
  return isSecret(field) || field.name === 'email'
}

/** The help of these fields only repeats their labels. */
const withoutUsefulHelp = new Set(['username', 'password', 'retype', 'rememberMe'])

export function hasUsefulHelp({ name, help }: Field): boolean {
  return !!help && !withoutUsefulHelp.has(name)
}
