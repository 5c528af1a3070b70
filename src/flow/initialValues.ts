// What a step's controls hold when it is first shown.
import type { Field } from '../protocol/index.ts'
import { isKept, isSecret } from './secrets.ts'
import type { Step } from './step.ts'
import type { FieldValue, Values } from './values.ts'

/**
 * What was kept from an earlier try comes before what the wiki suggests; secrets and the wiki's own values are never
 * taken from it.
 */
export function initialValues({ fields }: Step, kept: Values): Values {
  return new Map(
    fields.flatMap((field): [string, FieldValue][] => {
      const { name, type } = field
      if (type === 'null' || type === 'button') return []
      const own = valueOf(field)
      const earlier = isKept(field) ? kept.get(name) : undefined
      return [[name, typeof earlier === typeof own && earlier !== undefined ? earlier : own]]
    }),
  )
}

function valueOf(field: Field): FieldValue {
  if (field.type === 'checkbox') return field.checked
  if (field.type === 'multiselect') return field.chosen
  return 'value' in field && (field.type === 'hidden' || !isSecret(field)) ? field.value : ''
}
