// What must never be kept: passwords, codes, and all that works once. The server's `sensitive` says it of passwords only.
import type { Field } from '../protocol/index.ts'
import type { Step } from './step.ts'
import type { Values } from './values.ts'

/** Codes and proofs that the wiki sends as plain fields. */
const oneTimeName = /^(OATHToken|RecoveryCode|token|captchaWord|credential)$/

/** True for a password, for what the wiki calls sensitive, and for codes that work once. */
export function isSecret({ type, sensitive, name }: Field): boolean {
  return type === 'password' || sensitive || oneTimeName.test(name)
}

/** The values that may be kept after a submit: those of fields of the step that are neither secret nor the wiki's own. */
export function withoutSecrets({ fields }: Step, values: Values): Values {
  const mayStay = (name: string) => fields.some((field) => field.name === name && field.type !== 'hidden' && !isSecret(field))
  return new Map([...values].filter(([name]) => mayStay(name)))
}
