// What must never be kept: passwords, codes, and all that works once. The server's `sensitive` says it of passwords
// only.
import type { Field } from '../protocol/index.ts'

/** Codes and proofs that the wiki sends as plain fields. */
const oneTimeName = /^(OATHToken|RecoveryCode|token|captchaWord|credential)$/

/** True for a password, for what the wiki calls sensitive, and for codes that work once. */
export function isSecret({ type, sensitive, name }: Field): boolean {
  return type === 'password' || sensitive || oneTimeName.test(name)
}

/** False for what is secret or the wiki's own. */
export function isKept(field: Field): boolean {
  return field.type !== 'hidden' && !isSecret(field)
}
