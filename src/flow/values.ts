// What was typed or chosen: what a form holds at first, what may be kept of it, and what must never be.
import type { Field } from '../protocol/index.ts'
import { firstValue, isSecret, type FieldValue } from './fieldTypes.ts'
import type { Step } from './step.ts'

/** By the name of the field. A Map, because a wiki may call a field `__proto__`. */
export type Values = ReadonlyMap<string, FieldValue>

export function textIn(values: Values, name: string): string {
  const value = values.get(name)
  return typeof value === 'string' ? value : ''
}

/** What was chosen in a group of boxes. A group with one box gives its value or false instead of a list. */
export function chosenIn(values: Values, name: string): readonly string[] {
  const value = values.get(name)
  return typeof value === 'object' ? value : typeof value === 'string' ? [value] : []
}

/**
 * What was kept from an earlier try comes before what the wiki suggests; secrets and the wiki's own values are never
 * taken from it.
 */
export function initialValues({ fields }: Step, kept: Values): Values {
  return new Map(
    fields.flatMap((field): [string, FieldValue][] => {
      const { name, type } = field
      if (type === 'null' || type === 'button') return []
      const own = firstValue(field)
      const earlier = isKept(field) ? kept.get(name) : undefined
      return [[name, typeof earlier === typeof own && earlier !== undefined ? earlier : own]]
    }),
  )
}

/** The values of fields of the step that may be kept after a submit. */
export function withoutSecrets({ fields }: Step, values: Values): Values {
  return new Map([...values].filter(([name]) => fields.some((field) => field.name === name && isKept(field))))
}

/** False for what is secret or the wiki's own. */
function isKept(field: Field): boolean {
  return field.type !== 'hidden' && !isSecret(field)
}
