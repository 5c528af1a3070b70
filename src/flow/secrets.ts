// What must never be kept: passwords, codes, and all that works once. The server's `sensitive` says it of passwords only.
import type { Field } from '../protocol/index.ts'
import type { Step } from './step.ts'
import type { Values } from './values.ts'

/** Codes and proofs that the wiki sends as plain fields. */
const oneTimeNames: ReadonlySet<string> = new Set(['OATHToken', 'RecoveryCode', 'token', 'captchaWord', 'credential'])

/** True for a password, for what the wiki calls sensitive, and for codes that work once. */
export function isSecret(field: Field): boolean {
  return field.type === 'password' || field.sensitive || oneTimeNames.has(field.name)
}

/** The values that may be kept after a submit: those of fields of the step that are neither secret nor the wiki's own. */
export function withoutSecrets(step: Step, values: Values): Values {
  const secrets = new Set(step.fields.filter(isSecret).map((field) => field.name))
  const own = new Set(step.fields.filter((field) => field.type !== 'hidden').map((field) => field.name))
  return new Map([...values].filter(([name]) => own.has(name) && !secrets.has(name)))
}
