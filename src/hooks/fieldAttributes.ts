// What browsers, password managers and on-screen keyboards are told about a field that is known by its name.
import type { Step } from '../flow/index.ts'
import type { Field } from '../protocol/index.ts'

export interface FieldAttributes {
  readonly autoComplete?: string | undefined
  readonly inputMode?: 'numeric' | 'email' | undefined
  readonly autoCapitalize?: 'none'
  readonly spellCheck?: false
}

const autoCompleteByName: ReadonlyMap<string, string> = new Map([
  ['username', 'username'],
  ['email', 'email'],
  ['realname', 'name'],
  ['OATHToken', 'one-time-code'],
  ['token', 'one-time-code'],
  ['RecoveryCode', 'off'],
  ['captchaWord', 'off'],
])

/** `step` tells an old password from a new one: whoever has to type it twice is choosing it. */
export function fieldAttributes({ name, type }: Field, { fields }: Step): FieldAttributes {
  const isNew = type === 'password' && fields.some((field) => field.name === 'retype')
  const autoComplete = type === 'password' ? `${isNew ? 'new' : 'current'}-password` : autoCompleteByName.get(name)
  if (!autoComplete) return {}
  // No numeric keyboard for `OATHToken`, which takes recovery codes with letters, too.
  const inputMode = name === 'email' ? 'email' : name === 'token' ? 'numeric' : undefined
  return { autoComplete, inputMode, autoCapitalize: 'none', spellCheck: false }
}

/** The wiki has a help for every field, and for these it only says the label again. */
export function hasHelp({ name, help }: Field): boolean {
  return !!help && !/^(username|password|retype|rememberMe)$/.test(name)
}
