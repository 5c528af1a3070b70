// The form of one step: react-hook-form holds what is typed, the flow decides what is missing, and secrets leave with the step.
import { useRef, useState } from 'react'
import { useForm, type FieldErrors, type FieldValues, type UseFormReturn } from 'react-hook-form'
import { faultsIn, initialValues, isSecret, type Fault, type FormState, type Step, type Values } from '../flow/index.ts'
import type { Field } from '../protocol/index.ts'
import { fromFieldPath, toFieldPath } from './fieldPath.ts'
import { useIsomorphicLayoutEffect } from './useLatest.ts'
import type { AuthFlowHandle } from './useAuthFlow.ts'

export interface StepForm {
  readonly form: UseFormReturn
  readonly step: Step
  /** What the controls hold at first. */
  readonly initial: Values
  /** What the last submit found missing, in the order of the form. */
  readonly faults: readonly Fault[]
  /** Sends what is typed; `pressed` is the button of the step by which it is sent. */
  readonly submit: (pressed?: string) => void
}

/** Use it under a key: one form a step. A form that lived over two steps would post the first one's password again. */
export function useStepForm(flow: AuthFlowHandle, state: FormState, element: () => HTMLFormElement | null): StepForm {
  const { step } = state
  const [initial, setInitial] = useState(() => initialValues(step, state.kept))
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const pressed = useRef<string | undefined>(undefined)
  const form = useForm({
    // Text starts from the input itself, so that what was typed before hydration stays.
    defaultValues: defaultsOf(step, initial),
    resolver: (values) => resolve(faultsIn(step, valuesOf(step, initial, values), pressed.current), values),
    shouldFocusError: false,
  })

  useSecretsCleared(form, state)
  useNewChallenges(form, state, () => {
    setInitial(initialValues(step, state.kept))
  })

  const submit = (button?: string) => {
    if (state.kind !== 'asking') return
    pressed.current = button
    readFromInputs(form, step, element())
    void form.handleSubmit(
      () => {
        setFaults([])
        const entries = valuesOf(step, initial, form.getValues())
        if (button === undefined) flow.submit(entries)
        else flow.press(button, entries)
      },
      () => {
        setFaults(faultsIn(step, valuesOf(step, initial, form.getValues()), button))
      },
    )()
  }
  return { form, step, initial, faults, submit }
}

/** A group of boxes is a list to react-hook-form only if its default is one. */
function defaultsOf(step: Step, initial: Values): FieldValues {
  const lists = step.fields.filter(({ type }) => type === 'multiselect')
  return Object.fromEntries(lists.map(({ name }) => [toFieldPath(name), initial.get(name)]))
}

/** Fields without a control, such as those that an app hides, keep their initial value. */
function valuesOf(step: Step, initial: Values, typed: FieldValues): Values {
  const byName = new Map(Object.entries(typed).map(([path, value]) => [fromFieldPath(path), value as unknown]))
  return new Map(
    step.fields.flatMap(({ name }) => {
      const value = byName.get(name)
      const isValue = typeof value === 'string' || typeof value === 'boolean' || isTextList(value)
      const chosen = isValue ? value : initial.get(name)
      return chosen === undefined ? [] : [[name, chosen] as const]
    }),
  )
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function resolve(faults: readonly Fault[], values: FieldValues) {
  if (faults.length === 0) return { values, errors: {} }
  const errors: FieldErrors = Object.fromEntries(faults.map(({ name, kind }) => [toFieldPath(name), { type: kind }]))
  return { values: {}, errors }
}

/** Password managers fill inputs without an event that react-hook-form would hear. */
function readFromInputs(form: UseFormReturn, step: Step, element: HTMLFormElement | null): void {
  if (!element) return
  const inputs = new FormData(element)
  for (const field of step.fields) {
    const path = toFieldPath(field.name)
    const text = isText(field) ? inputs.get(path) : null
    if (typeof text === 'string' && text !== form.getValues(path)) form.setValue(path, text)
  }
}

function isText({ type }: Field): boolean {
  return type === 'string' || type === 'password' || type === 'unknown'
}

/**
 * Takes the secrets out when they were refused and when the form goes away: React and react-hook-form hold on to inputs
 * and values that are no longer shown.
 */
function useSecretsCleared(form: UseFormReturn, state: FormState): void {
  const { step } = state
  const isRefused = state.kind === 'renewing' ? state.because === 'refused' : state.kind === 'asking' && isRefusal(state)
  const clear = () => {
    for (const field of step.fields) if (isSecret(field)) form.setValue(toFieldPath(field.name), '')
  }
  const latestClear = useRef(clear)
  useIsomorphicLayoutEffect(() => {
    latestClear.current = clear
  })
  useIsomorphicLayoutEffect(() => {
    if (isRefused) latestClear.current()
  }, [isRefused, step])
  useIsomorphicLayoutEffect(
    () => () => {
      latestClear.current()
    },
    [],
  )
}

function isRefusal({ notice }: FormState & { kind: 'asking' }): boolean {
  return notice?.kind === 'said' && notice.tone === 'error'
}

/** The same form with new challenges: hidden values are the wiki's, and an answer to the old challenge is worth nothing. */
function useNewChallenges(form: UseFormReturn, { step }: FormState, changed: () => void): void {
  const shown = useRef(step)
  useIsomorphicLayoutEffect(() => {
    const before = shown.current
    shown.current = step
    if (before === step) return
    for (const request of step.requests) {
      const earlier = before.requests.find(({ id }) => id === request.id)
      if (earlier && JSON.stringify(earlier.fields) === JSON.stringify(request.fields)) continue
      for (const field of request.fields) {
        if (field.type === 'hidden') form.setValue(toFieldPath(field.name), field.value)
        else if (isSecret(field)) form.setValue(toFieldPath(field.name), '')
      }
    }
    changed()
  })
}
