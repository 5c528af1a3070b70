// What a step's controls hold when it is first shown.
import type { Field } from '../protocol/index.ts'
import { isSecret } from './secrets.ts'
import type { Step } from './step.ts'
import type { FieldValue, Values } from './values.ts'

/** What was kept from an earlier try comes before what the wiki suggests; secrets and the wiki's own values are never taken from it. */
export function initialValues({ fields }: Step, kept: Values): Values {
  return new Map(
    fields.flatMap((field): [string, FieldValue][] => {
      const own = valueOf(field)
      if (own === undefined) return []
      const earlier = isSecret(field) || field.type === 'hidden' ? undefined : kept.get(field.name)
      return [[field.name, typeof earlier === typeof own && earlier !== undefined ? earlier : own]]
    }),
  )
}

function valueOf(field: Field): FieldValue | undefined {
  switch (field.type) {
    case 'hidden':
      return field.value
    case 'string':
    case 'select':
    case 'unknown':
      return isSecret(field) ? '' : field.value
    case 'password':
      return ''
    case 'checkbox':
      return field.checked
    case 'multiselect':
      return field.chosen
    case 'null':
    case 'button':
      return undefined
  }
}
