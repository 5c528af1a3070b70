// What a form holds, by the names of the fields.
import type { FieldValues } from 'react-hook-form'
import type { FieldValue, Step, Values } from '../../flow/index.ts'
import { toFieldPath } from '../fieldPath.ts'

/** Fields without a control, such as those that an app hides, keep their first value. */
export function valuesIn({ fields }: Step, initial: Values, typed: FieldValues): Values {
  // What react-hook-form holds for a control is text, a boolean, or a list of texts.
  const typedIn = (name: string) => typed[toFieldPath(name)] as FieldValue | undefined
  return new Map(fields.map(({ name }) => [name, typedIn(name) ?? initial.get(name) ?? '']))
}
