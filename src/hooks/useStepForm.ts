// The form of one step: react-hook-form holds what is typed, the flow decides what is missing, and secrets leave with
// the step.
import { useEffect, useState } from 'react'
import { useForm, type FieldValues, type UseFormReturn } from 'react-hook-form'
import { initialValues, type Fault, type FormState, type Step, type Values } from '../flow/index.ts'
import type { AuthFlowHandle } from './authFlowHandle.ts'
import { createFaultStore, type FaultStore } from './faultStore.ts'
import { toFieldPath } from './fieldPath.ts'
import type { TypedValues } from './typedValues.ts'
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
  const { later } = flow
  const [initial] = useState(() => initialValues(step, kept))
  const [openFaults] = useState(createFaultStore)
  const [{ faults, pressed }, setTried] = useState<Tried>({ faults: [] })
  // Text starts from the input itself, so that what was typed before hydration stays.
  const form = useForm({ defaultValues: listsIn(initial) })
  useSecretsLeave(form, state, later)

  useEffect(
    // Whatever found a fault is here to see it mended.
    () => (faults.length ? later.here()?.watchMending({ form, step, initial, pressed, openFaults }) : undefined),
    [form, step, initial, faults, pressed, openFaults, later],
  )

  const submit = async (button?: string) => {
    // It is read when it can be sent, and then what reads it is there.
    const typed: TypedValues = {
      *[Symbol.iterator]() {
        yield* later.here()?.readForm({ form, step, initial, element: element() }) ?? []
      },
    }
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

/** A group of boxes is a list to react-hook-form only if its default is one. */
function listsIn(initial: Values): FieldValues {
  const lists = [...initial].filter(([, value]) => typeof value === 'object')
  return Object.fromEntries(lists.map(([name, value]) => [toFieldPath(name), value]))
}
