// The form of one step: react-hook-form holds the values, the flow validates them, and secrets leave with the step.
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject, type SyntheticEvent } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { buttonOfField, initialValues, isCompared, needsSubmitButton, retryCause, toFieldPath, validateStep, type FieldIssue, type FormInput, type FormState, type Step, type Values } from '../flow/index.ts'
import type { AuthRequest } from '../protocol/index.ts'
import type { AuthFlowHandle } from './authFlowHandle.ts'
import type { FieldCheck } from './fieldCheck.ts'
import { createFieldStore, type FieldStore } from './fieldStore.ts'
import { multiselectDefaults, readForm, stepValues } from './formValues.ts'
import { createIssueStore, type IssueStore } from './issueStore.ts'
import { useClearSecrets } from './useClearSecrets.ts'
import { useComparedValues } from './useComparedValues.ts'
import { useFieldRefusal, type FieldRefusal } from './useFieldRefusal.ts'
import { useLeftAlert, type LeftAlert } from './useLeftAlert.ts'
import { useMustWait } from './useRetryCountdown.ts'
import { useTickedWayIn } from './useTickedWayIn.ts'
import { useTypedBeforeHydration } from './useTypedBeforeHydration.ts'

/** Props for the `<form>`. By POST, because a submit before hydration must not put a password into the URL. */
export interface FormProps {
  /** The form is read when it is submitted, because password managers fire no events. */
  readonly ref: RefObject<HTMLFormElement | null>
  /** So that a submit before hydration puts nothing into the URL. */
  readonly method: 'post'
  /** The flow says what is missing. */
  readonly noValidate: true
  /** Submits the step. */
  readonly onSubmit: (event: SyntheticEvent) => void
  /** Enter in a field presses the button of its request, if it has one. */
  readonly onKeyDown: (event: KeyboardEvent) => void
}

export interface StepForm extends LeftAlert {
  /** Spread them on the `<form>`. */
  readonly formProps: FormProps
  readonly form: UseFormReturn
  readonly step: Step
  /** What the controls hold at first. */
  readonly initial: Values
  /** What the last submit found missing, in the order of the form. It stays until the next submit. */
  readonly issues: readonly FieldIssue[]
  /** The same by field. An issue disappears as soon as its field is corrected. */
  readonly fieldIssues: IssueStore
  /** What the wiki says of fields while the user types, where `useFieldChecks` asks it. */
  readonly checks: FieldStore<FieldCheck>
  /** What the wiki has refused, if its message is about one field. It stays until that field is changed. */
  readonly refusal: FieldRefusal | undefined
  /** The way in that the user has ticked instead of typing one, such as a password that the wiki mails. */
  readonly ticked: AuthRequest | undefined
  /** Returns what the controls hold now. */
  readonly read: () => Values
  /** By what the form was submitted while it was still compared with what the wiki says now: it is sent after that. */
  readonly sending: Sending | undefined
  /** The wiki asked to wait. Until then the form keeps what was typed, and only buttons that go other ways send it. */
  readonly mustWait: boolean
  /**
   * Submits the form, or `values` in place of what its controls hold. `button` is the field that submits it, if it is one. Returns what
   * is missing.
   */
  readonly submit: (button?: string, values?: FormInput) => Promise<readonly FieldIssue[]>
}

/** What is of one step alone. */
interface OfStep {
  readonly key: string
  readonly initial: Values
  readonly fieldIssues: IssueStore
  readonly checks: FieldStore<FieldCheck>
}

/** The next step is another form: it begins with its own values, and nothing of the one before is in it. */
export function useStepForm(flow: Pick<AuthFlowHandle, 'submit' | 'submitWith'>, state: FormState): StepForm {
  const { step, prefill } = state
  const { submit: send, submitWith: sendWith } = flow
  const ref = useRef<HTMLFormElement>(null)
  const begin = (): OfStep => ({ key: step.key, initial: initialValues(step, prefill), fieldIssues: createIssueStore(), checks: createFieldStore() })
  const [ofStep, setOfStep] = useState(begin)
  const [{ issues, button: lastButton, sending }, setLastSubmit] = useState(noSubmit)
  if (ofStep.key !== step.key) {
    setOfStep(begin())
    setLastSubmit(noSubmit)
  }
  const { initial, fieldIssues, checks } = ofStep
  // Text fields start from their inputs, so that what was typed before hydration stays.
  const form = useForm({ defaultValues: multiselectDefaults(initial) })
  useTypedBeforeHydration({ form, step }, ref)
  useClearSecrets({ form, state, initial }, ref)
  useComparedValues({ form, initial }, state, ref)
  const refusal = useFieldRefusal(form, state)
  const ticked = useTickedWayIn({ form, step, initial })
  const { hasLeftAlert, leaveAlert } = useLeftAlert('notice' in state ? state.notice : undefined)

  useEffect(() => {
    if (!issues.length) return
    const { unsubscribe } = form.watch((input) => {
      const names = fieldIssues.get().map(({ name }) => name)
      if (!names.length) return
      const found = validateStep(step, stepValues(step, initial, input), lastButton)
      fieldIssues.set(found.filter(({ name }) => names.includes(name)))
    })
    return unsubscribe
  }, [form, step, initial, issues, lastButton, fieldIssues])

  const mustWait = useMustWait(retryCause(state))
  const mayWait = isCompared(state)
  const read = useCallback(() => readForm({ form, step, initial }, ref.current), [form, step, initial])
  const submit = useCallback(async (button?: string, values?: FormInput) => {
    if (mustWait && button === undefined) return []
    // Read when it can be sent, so that nothing holds the values until then.
    const input: FormInput = values ?? { *[Symbol.iterator]() { yield* read() } }
    if (mayWait) setLastSubmit((last) => ({ ...last, sending: { button } }))
    const found = await (button === undefined ? send(input) : sendWith(button, input))
    fieldIssues.set(found)
    setLastSubmit({ issues: found, button })
    return found
  }, [read, send, sendWith, mustWait, mayWait, fieldIssues])
  const formProps = useFormProps({ ref, step, mustWait, submit })
  // The same object as long as nothing changes, because all fields are rendered with it: react-hook-form renders once more after the first time.
  return useMemo(
    () => ({ formProps, form, step, initial, issues, fieldIssues, checks, refusal, hasLeftAlert, leaveAlert, ticked, read, sending, mustWait, submit }),
    [formProps, form, step, initial, issues, fieldIssues, checks, refusal, hasLeftAlert, leaveAlert, ticked, read, sending, mustWait, submit],
  )
}

interface FormContext extends Pick<StepForm, 'step' | 'mustWait' | 'submit'> {
  readonly ref: RefObject<HTMLFormElement | null>
}

function useFormProps({ ref, step, mustWait, submit }: FormContext): FormProps {
  return useMemo(
    () => ({
      ref,
      method: 'post',
      noValidate: true,
      onSubmit(event) {
        event.preventDefault()
        // React would tell a form of the app, too, if the login is in a portal inside of it.
        event.stopPropagation()
        void submit()
      },
      onKeyDown(event) {
        const { target } = event
        if (mustWait || event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented || !(target instanceof HTMLInputElement)) return
        const field = step.fields.find(({ name }) => toFieldPath(name) === target.name)
        const button = field && buttonOfField(step, field.name)
        // A form without a submit button has no Enter of its own.
        if (!field || (button === undefined && needsSubmitButton(step))) return
        event.preventDefault()
        void submit(button)
      },
    }),
    [ref, step, mustWait, submit],
  )
}

const noSubmit: LastSubmit = { issues: [] }

interface LastSubmit {
  readonly issues: readonly FieldIssue[]
  readonly button?: string | undefined
  readonly sending?: Sending | undefined
}

interface Sending {
  /** The field that submits the form, if it is one. */
  readonly button: string | undefined
}
