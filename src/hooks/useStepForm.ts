// The form of one step: react-hook-form holds what is typed, the flow decides what is missing, and secrets leave with
// the step.
import { useEffect, useState } from 'react'
import { useForm, type FieldValues, type UseFormReturn } from 'react-hook-form'
import {
  faultsIn,
  initialValues,
  isText,
  type Fault,
  type FieldValue,
  type FormState,
  type Step,
  type Values,
} from '../flow/index.ts'
import { createFaultStore, type FaultStore } from './faultStore.ts'
import { toFieldPath } from './fieldPath.ts'
import type { AuthFlowHandle } from './useAuthFlow.ts'
import { useSecretsLeave } from './useSecretsLeave.ts'

export interface StepForm {
  readonly form: UseFormReturn
  readonly step: Step
  /** What the controls hold at first. */
  readonly initial: Values
  /** What the last submit found missing, in the order of the form. It stays until the next one. */
  readonly faults: readonly Fault[]
  /** The same field by field; a fault goes as soon as it is mended. */
  readonly openFaults: FaultStore
  /** Sends what is typed; `pressed` is the button of the step by which it is sent. */
  readonly submit: (pressed?: string) => void
}

/** Use it under a key: one form a step. A form that lived over two steps would post the first one's password again. */
export function useStepForm(flow: AuthFlowHandle, state: FormState, element: () => HTMLFormElement | null): StepForm {
  const { step, kept } = state
  const [initial] = useState(() => initialValues(step, kept))
  const [openFaults] = useState(createFaultStore)
  const [{ faults, pressed }, setTried] = useState<Tried>({ faults: [] })
  // Text starts from the input itself, so that what was typed before hydration stays.
  const form = useForm({ defaultValues: listsIn(initial) })
  useSecretsLeave(form, state)

  useEffect(() => {
    if (faults.length === 0) return
    const { unsubscribe } = form.watch((typed) => {
      const names = openFaults.get().map(({ name }) => name)
      if (!names.length) return
      const found = faultsIn(step, valuesOf(step, initial, typed), pressed)
      openFaults.set(found.filter(({ name }) => names.includes(name)))
    })
    return unsubscribe
  }, [form, step, initial, faults, pressed, openFaults])

  const submit = (button?: string) => {
    readFromInputs(form, step, element())
    const values = valuesOf(step, initial, form.getValues())
    const found = button === undefined ? flow.submit(values) : flow.press(button, values)
    openFaults.set(found)
    setTried({ faults: found, pressed: button })
  }
  return { form, step, initial, faults, openFaults, submit }
}

interface Tried {
  readonly faults: readonly Fault[]
  readonly pressed?: string | undefined
}

/** A group of boxes is a list to react-hook-form only if its default is one. */
function listsIn(initial: Values): FieldValues {
  const lists = [...initial].filter(([, value]) => typeof value === 'object')
  return Object.fromEntries(lists.map(([name, value]) => [toFieldPath(name), value]))
}

/** Fields without a control, such as those that an app hides, keep their first value. */
function valuesOf({ fields }: Step, initial: Values, typed: FieldValues): Values {
  // What react-hook-form holds for a control is text, a boolean, or a list of texts.
  const typedIn = (name: string) => typed[toFieldPath(name)] as FieldValue | undefined
  return new Map(fields.map(({ name }) => [name, typedIn(name) ?? initial.get(name) ?? '']))
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
