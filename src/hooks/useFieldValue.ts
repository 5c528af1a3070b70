// The value of one field, for controlled inputs. A hook of its own, so that only its callers render at each change.
import { useWatch } from 'react-hook-form'
import { selectedValues, textValue, toFieldPath, type FieldValue } from '../flow/index.ts'
import type { Field } from '../protocol/index.ts'
import { useStepFormContext } from './StepFormProvider.tsx'

/** True or false for a checkbox, a list for a multiselect, text for all others. */
export type ValueOf<OneField extends Field> = OneField extends { type: 'checkbox' }
  ? boolean
  : OneField extends { type: 'multiselect' }
    ? readonly string[]
    : string

/** Returns the value of a field of the step, and its setter. */
export function useFieldValue<OneField extends Field>(
  field: OneField,
): readonly [value: ValueOf<OneField>, setValue: (value: ValueOf<OneField>) => void] {
  const { form, initial } = useStepFormContext()
  const path = toFieldPath(field.name)
  const watched: unknown = useWatch({ control: form.control, name: path, exact: true })
  const value = watched === undefined ? initial.get(field.name) : watched
  const setValue = (next: FieldValue) => {
    form.setValue(path, next)
  }
  // The type of the field decides the type of its value, which TypeScript cannot follow through a union.
  return [valueFor(field, value) as ValueOf<OneField>, setValue]
}

function valueFor(field: Field, value: unknown): FieldValue {
  const isValue = typeof value === 'string' || typeof value === 'boolean' || Array.isArray(value)
  const values = new Map<string, FieldValue>(isValue ? [[field.name, value as FieldValue]] : [])
  if (field.type === 'multiselect') return selectedValues(values, field.name)
  return field.type === 'checkbox' ? value === true : textValue(values, field.name)
}
