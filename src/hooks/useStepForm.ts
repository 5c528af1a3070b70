// The form of one step: react-hook-form holds what is typed, the flow decides what is missing, and secrets leave with
// the step.
import { useEffect, useState } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { faultsIn, initialValues, type Fault, type FormState, type Step, type Values } from '../flow/index.ts'
import type { AuthFlowHandle, TypedValues } from './authFlowHandle.ts'
import { createFaultStore, type FaultStore } from './issueStore.ts'
import { listsIn, readForm, valuesIn } from './formValues.ts'
import { useSecretsLeave } from './useClearSecrets.ts'

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
    if (!faults.length) return
    const { unsubscribe } = form.watch((typed) => {
      const names = openFaults.get().map(({ name }) => name)
      const found = names.length ? faultsIn(step, valuesIn(step, initial, typed), pressed) : []
      if (names.length) openFaults.set(found.filter(({ name }) => names.includes(name)))
    })
    return unsubscribe
  }, [form, step, initial, faults, pressed, openFaults])

  const submit = async (button?: string) => {
    // Read when it can be sent: nothing holds it until then.
    const typed: TypedValues = { *[Symbol.iterator]() { yield* readForm({ form, step, initial }, element()) } }
    const found = await (button === undefined ? flow.submit(typed) : flow.press(button, typed))
    openFaults.set(found)
    setTried({ faults: found, pressed: button })
  }
  return { form, step, initial, faults, openFaults, submit: (button) => void submit(button) }
}

interface Tried {
  readonly faults: readonly Fault[]
  readonly pressed?: string | undefined
}
