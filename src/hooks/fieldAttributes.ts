// What browsers, password managers and on-screen keyboards are told about a field that is known by its name.
import type { Step } from '../flow/index.ts'
import type { Field } from '../protocol/index.ts'

export interface FieldAttributes {
  readonly autoComplete?: string
  readonly inputMode?: 'numeric' | 'email' | 'text'
  readonly autoCapitalize?: 'none' | 'characters' | 'words'
  readonly spellCheck?: boolean
}

const verbatim = { autoCapitalize: 'none', spellCheck: false } as const

const attributesByName: ReadonlyMap<string, FieldAttributes> = new Map<string, FieldAttributes>([
  ['username', { ...verbatim, autoComplete: 'username' }],
  ['email', { ...verbatim, autoComplete: 'email', inputMode: 'email' }],
  ['realname', { autoComplete: 'name', autoCapitalize: 'words', spellCheck: false }],
  // No numeric keyboard: a recovery code, which has letters, goes into the same field.
  ['OATHToken', { ...verbatim, autoComplete: 'one-time-code' }],
  ['RecoveryCode', { ...verbatim, autoComplete: 'off', autoCapitalize: 'characters' }],
  ['token', { ...verbatim, autoComplete: 'one-time-code', inputMode: 'numeric' }],
  ['captchaWord', { ...verbatim, autoComplete: 'off' }],
])

/** `step` tells an old password from a new one: whoever has to type it twice is choosing it. */
export function fieldAttributes(field: Field, step: Step): FieldAttributes {
  const known = attributesByName.get(field.name)
  if (known) return known
  if (field.type !== 'password') return {}
  const isNew = step.fields.some(({ name }) => name === 'retype')
  return { ...verbatim, autoComplete: isNew ? 'new-password' : 'current-password' }
}

const selfExplaining: ReadonlySet<string> = new Set(['username', 'password', 'retype', 'rememberMe'])

/** The wiki has a help for every field, and for these it only says the label again. */
export function hasHelp({ name, help }: Field): boolean {
  return help !== undefined && !selfExplaining.has(name)
}
