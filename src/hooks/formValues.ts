// What a form holds, by the names of the fields.
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { isText, type FieldValue, type Step, type Values } from '../flow/index.ts'
import { toFieldPath } from './fieldPath.ts'

export interface FilledForm {
  readonly form: UseFormReturn
  readonly step: Step
  /** What the controls held at first. */
  readonly initial: Values
}

/** What was typed, read from the inputs as well: password managers fill them without an event. */
export function readForm({ form, step, initial }: FilledForm, element: HTMLFormElement | null): Values {
  const inputs = element && new FormData(element)
  for (const { name } of step.fields.filter(isText)) {
    const path = toFieldPath(name)
    const text = inputs?.get(path)
    if (typeof text === 'string' && text !== form.getValues(path)) form.setValue(path, text)
  }
  return valuesIn(step, initial, form.getValues())
}

/** Fields without a control, such as those that an app hides, keep their first value. */
export function valuesIn({ fields }: Step, initial: Values, typed: FieldValues): Values {
  // What react-hook-form holds for a control is text, a boolean, or a list of texts.
  const typedIn = (name: string) => typed[toFieldPath(name)] as FieldValue | undefined
  return new Map(fields.map(({ name }) => [name, typedIn(name) ?? initial.get(name) ?? '']))
}

/** A group of boxes is a list to react-hook-form only if its default is one. */
export function listsIn(initial: Values): FieldValues {
  const lists = [...initial].filter(([, value]) => typeof value === 'object')
  return Object.fromEntries(lists.map(([name, value]) => [toFieldPath(name), value]))
}
