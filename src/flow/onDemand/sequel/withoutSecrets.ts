// What of a form may be kept once it is sent.
import { isKept } from '../../secrets.ts'
import type { Step } from '../../step.ts'
import type { Values } from '../../values.ts'

/** The values of fields of the step that may be kept after a submit. */
export function withoutSecrets({ fields }: Step, values: Values): Values {
  return new Map([...values].filter(([name]) => fields.some((field) => field.name === name && isKept(field))))
}
