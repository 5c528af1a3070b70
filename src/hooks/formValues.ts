// The values of a form, by the names of the fields.
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { isText, toFieldPath, type FieldValue, type Step, type Values } from '../flow/index.ts'

export interface FormSource {
  readonly form: UseFormReturn
  readonly step: Step
  /** What the controls held at first. */
  readonly initial: Values
}

/** Reads the inputs as well as react-hook-form: password managers fill inputs without an event. */
export function readForm({ form, step, initial }: FormSource, element: HTMLFormElement | null): Values {
  const inputs = element && new FormData(element)
  for (const { name } of step.fields.filter(isText)) {
    const path = toFieldPath(name)
    const text = inputs?.get(path)
    if (typeof text === 'string' && text !== form.getValues(path)) form.setValue(path, text)
  }
  return stepValues(step, initial, form.getValues())
}

/** A field without a control, such as one that an app hides, keeps its first value. */
export function stepValues({ fields }: Step, initial: Values, input: FieldValues): Values {
  // react-hook-form holds text, a boolean, or a list of texts for each control.
  const inputOf = (name: string) => input[toFieldPath(name)] as FieldValue | undefined
  return new Map(fields.map(({ name }) => [name, inputOf(name) ?? initial.get(name) ?? '']))
}

/** react-hook-form treats a group of checkboxes as a list only if its default is one. */
export function multiselectDefaults(initial: Values): FieldValues {
  const lists = [...initial].filter(([, value]) => typeof value === 'object')
  return Object.fromEntries(lists.map(([name, value]) => [toFieldPath(name), value]))
}
