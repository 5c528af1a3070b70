// Which field a refusal of the wiki is about. The wiki names none: its code tells.
import type { Field } from '../protocol/index.ts'
import { isSecret } from './fieldTypes.ts'
import type { Notice } from './notice.ts'
import type { FormState } from './state.ts'
import type { Step } from './step.ts'

/** Not `wrongpassword`, which a wiki says of an unknown name as well. */
const namesByCode: readonly (readonly [code: RegExp, names: readonly string[]])[] = [
  [/^(?:userexists|noname|baduser|invaliduser|usernameinprogress|antispoof-.*|titleblacklist-.*)$/, ['username']],
  [/^(?:invalidemailaddress|noemailcreate|passwordreset-invalidemail)$/, ['email']],
  [/^badretype$/, ['retype']],
  [/^captcha-.*-fail$/, ['captchaWord']],
  [/^(?:passwordtoo.*|passwordin.*|password-.*|fatalpassworderror)$/, ['password']],
]

/**
 * Returns the name of the field that a refusal is about. `undefined` if the code does not tell, or the step has no such field.
 *
 * @see https://www.mediawiki.org/wiki/API:Account_creation#Possible_errors
 */
export function refusedField({ fields }: Step, code: string | undefined): string | undefined {
  if (code === undefined) return undefined
  const names = namesByCode.find(([pattern]) => pattern.test(code))?.[1] ?? []
  return fields.find(({ name, type }) => names.includes(name) && (type === 'string' || type === 'password'))?.name
}

/** A message of the wiki about what was typed into one field. */
export type FieldRefusal = Extract<Notice, { readonly kind: 'wikiMessage' }> & { readonly field: string }

/** Returns the refusal that belongs to a field of the form, so that it is not said above it. */
export function refusalAtField(state: FormState): FieldRefusal | undefined {
  const { step } = state
  const notice = 'notice' in state ? state.notice : undefined
  return notice && isFieldRefusal(notice) && step.fields.some(({ name }) => name === notice.field) ? notice : undefined
}

function isFieldRefusal(notice: Notice): notice is FieldRefusal {
  return notice.kind === 'wikiMessage' && notice.tone === 'error' && notice.field !== undefined
}

/** Returns the secrets that a refusal is about: all of the form, unless the wiki tells of which field it is. */
export function refusedSecrets(state: FormState): readonly Field[] {
  const refusal = refusalAtField(state)
  const secrets = state.step.fields.filter(isSecret)
  if (!refusal) return secrets
  // Another password has to be typed twice.
  const names = refusal.field === 'password' ? ['password', 'retype'] : [refusal.field]
  return secrets.filter(({ name }) => names.includes(name))
}
