// What the types of fields mean for a form: which are filled in, which hold a secret, what they hold at first, and when
// they are empty.
import type { Field } from '../protocol/index.ts'

export type FieldValue = string | boolean | readonly string[]

/** A field that a person fills in, ticks or chooses from. */
export function isInput({ type }: Field): boolean {
  return !/^(hidden|null|button)$/.test(type)
}

export function isButton({ type }: Field): boolean {
  return type === 'button'
}

/** A line that is typed. */
export function isText({ type }: Field): boolean {
  return /^(string|password|unknown)$/.test(type)
}

/** Codes and proofs that the wiki sends as plain fields: its `sensitive` says it of passwords only. */
const oneTimeName = /^(OATHToken|RecoveryCode|token|captchaWord|credential)$/

/** True for a password, for what the wiki calls sensitive, and for codes that work once. */
export function isSecret({ type, sensitive, name }: Field): boolean {
  return type === 'password' || sensitive || oneTimeName.test(name)
}

/** What a control of the field holds at first. */
export function firstValue(field: Field): FieldValue {
  if (field.type === 'checkbox') return field.checked
  if (field.type === 'multiselect') return field.chosen
  return 'value' in field && (field.type === 'hidden' || !isSecret(field)) ? field.value : ''
}

/** Whether nothing was given. What is never filled in is never empty. */
export function isEmpty(field: Field, value: FieldValue | undefined): boolean {
  return field.type === 'select'
    ? !field.options.some((option) => option.value === value)
    : (isText(field) || field.type === 'checkbox') && !value
}
