// The values of a form: what it holds at first, and what of it may be kept.
import type { Field } from '../protocol/index.ts'
import { initialValue, isSecret, type FieldValue } from './fieldTypes.ts'
import type { Step } from './step.ts'

/** Values by the name of their field. A Map, because a wiki may call a field `__proto__`. */
export type Values = ReadonlyMap<string, FieldValue>

/** Returns the text of a field, or an empty string if it has none. */
export function textValue(values: Values, name: string): string {
  const value = values.get(name)
  return typeof value === 'string' ? value : ''
}

/** Returns the values with the name of a user, if there is one. */
export function withName(values: Values, username: string | undefined): Values {
  return username ? new Map([...values, ['username', username]]) : values
}

/** Returns the choices of a multiselect. A group with one checkbox has its value, or false, instead of a list. */
export function selectedValues(values: Values, name: string): readonly string[] {
  const value = values.get(name)
  return typeof value === 'object' ? value : typeof value === 'string' ? [value] : []
}

/** Values of an earlier submit come before the wiki's own, except for secrets and hidden fields. */
export function initialValues({ fields }: Step, prefill: Values): Values {
  return new Map(
    fields.flatMap((field): [string, FieldValue][] => {
      const { name, type } = field
      if (type === 'null' || type === 'button') return []
      const own = initialValue(field)
      const earlier = mayPrefill(field) ? prefill.get(name) : undefined
      return [[name, typeof earlier === typeof own && earlier !== undefined ? earlier : own]]
    }),
  )
}

/** Returns the values that may be kept after a submit. */
export function withoutSecrets({ fields }: Step, values: Values): Values {
  const names = new Set(fields.filter(mayPrefill).map(({ name }) => name))
  return new Map([...values].filter(([name]) => names.has(name)))
}

function mayPrefill(field: Field): boolean {
  return field.type !== 'hidden' && !isSecret(field)
}
