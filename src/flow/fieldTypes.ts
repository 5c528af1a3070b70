// What the types of fields mean for a form: which are filled in, which are secret, what they hold at first, when they are
// empty.
import type { Field, FieldOption } from '../protocol/index.ts'
import { normaliseCode } from './codes.ts'

/** What a field holds: text, whether it is ticked, or what is chosen. */
export type FieldValue = string | boolean | readonly string[]

/** A field that the user fills in, ticks or chooses from. */
export function isInput({ type }: Field): boolean {
  return type !== 'hidden' && type !== 'null' && type !== 'button'
}

export function isButton({ type }: Field): boolean {
  return type === 'button'
}

export function isPassword({ type }: Field): boolean {
  return type === 'password'
}

/** A field that the user types into. */
export function isText({ type }: Field): boolean {
  return type === 'string' || type === 'password' || type === 'unknown'
}

/** True for the text field of a code. A password or a hidden value of the same name is posted as it is. */
export function isCode({ name, type }: Field): boolean {
  return (type === 'string' || type === 'unknown') && (name === 'OATHToken' || name === 'RecoveryCode' || name === 'token')
}

/** Codes and credentials that the wiki sends as plain fields: its `sensitive` marks passwords only. */
const oneTimeName = /^(OATHToken|RecoveryCode|token|captchaWord|credential)$/

/** True for passwords, for what the wiki calls sensitive, and for codes that work once. */
export function isSecret({ type, sensitive, name }: Field): boolean {
  return type === 'password' || sensitive || oneTimeName.test(name)
}

/** Returns what a control of the field holds at first. */
export function initialValue(field: Field): FieldValue {
  if (field.type === 'checkbox') return field.checked
  if (field.type === 'multiselect') return field.chosen
  return 'value' in field && (field.type === 'hidden' || !isSecret(field)) ? field.value : ''
}

/** Whether the user has given no value that the wiki takes. A field that is never filled in is never empty. */
export function isEmpty(field: Field, value: FieldValue | undefined): boolean {
  if (!isInput(field)) return false
  if (isCode(field)) return typeof value !== 'string' || normaliseCode(value) === ''
  if ('options' in field) return isUnchosen(field.options, value)
  return !value
}

/** The wiki takes the empty option of a select for no choice. Where there is nothing else to choose, nothing is missing. */
function isUnchosen(options: readonly FieldOption[], value: FieldValue | undefined): boolean {
  const chosen = typeof value === 'object' ? value : [value]
  const isChoice = (option: FieldOption) => option.value !== ''
  return options.some(isChoice) && !options.some((option) => isChoice(option) && chosen.includes(option.value))
}
