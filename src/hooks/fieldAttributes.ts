// What browsers, password managers and on-screen keyboards are told about a field that is known by its name.
import { isProof, type Step } from '../flow/index.ts'
import type { Field } from '../protocol/index.ts'

export interface FieldAttributes {
  readonly autoComplete?: string | undefined
  readonly inputMode?: 'numeric' | 'email' | undefined
  readonly autoCapitalize?: 'none'
  readonly spellCheck?: false
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

/** `step` tells an old password from a new one: whoever has to type it twice is choosing it. */
export function fieldAttributes({ name, type }: Field, { fields, requests }: Step): FieldAttributes {
  const isNew = type === 'password' && fields.some((field) => field.name === 'retype')
  const known = type === 'password' ? `${isNew ? 'new' : 'current'}-password` : autoCompleteByName.get(name)
  if (!known) return {}
  // Browsers then offer passkeys where they offer names.
  const autoComplete = name === 'username' && requests.some(isProof) ? `${known} webauthn` : known
  const inputMode = name === 'email' ? 'email' : known === 'one-time-code' ? 'numeric' : undefined
  return { autoComplete, inputMode, autoCapitalize: 'none', spellCheck: false }
}

/** The wiki has a help for every field, and for these it only says the label again. */
export function hasHelp({ name, help }: Field): boolean {
  return !!help && !/^(username|password|retype|rememberMe)$/.test(name)
}
