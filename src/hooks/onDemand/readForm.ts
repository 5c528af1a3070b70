// What was typed into the form of a step.
import type { UseFormReturn } from 'react-hook-form'
import { isText, type Step, type Values } from '../../flow/index.ts'
import { toFieldPath } from '../fieldPath.ts'
import { valuesIn } from './valuesIn.ts'

export interface FilledForm {
  readonly form: UseFormReturn
  readonly step: Step
  /** What the controls held at first. */
  readonly initial: Values
  readonly element: HTMLFormElement | null
}

export function readForm({ form, step, initial, element }: FilledForm): Values {
  readFromInputs(form, step, element)
  return valuesIn(step, initial, form.getValues())
}

/** Password managers fill inputs without an event that react-hook-form would hear. */
function readFromInputs(form: UseFormReturn, { fields }: Step, element: HTMLFormElement | null): void {
  const inputs = element && new FormData(element)
  for (const { name } of fields.filter(isText)) {
    const path = toFieldPath(name)
    const text = inputs?.get(path)
    if (typeof text === 'string' && text !== form.getValues(path)) form.setValue(path, text)
  }
}
