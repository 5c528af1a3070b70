// The ways on that belong to what a step asks: another second factor, another captcha, another keyboard for a code.
import { useState } from 'react'
import { fieldIds, toFieldPath, type FlowState } from '../../flow/index.ts'
import type { Translate } from '../../messages/index.ts'
import { anotherImage } from '../actions/anotherImage.ts'
import { toAction, type FlowAction } from '../actions/flowAction.ts'
import { otherFactorActions } from '../actions/otherFactorActions.ts'
import { keyboardLabel, mixedCodeField, switchKeyboard } from '../second-factor/codeKeyboard.ts'
import type { StepForm } from '../useStepForm.ts'

interface StepOfFlow {
  readonly state: FlowState
  readonly refresh: () => void
  readonly form: Pick<StepForm, 'form' | 'formProps' | 'step' | 'submit'>
  /** The prefix of the ids in the form. */
  readonly formId: string
}

export function useStepActions({ state, refresh, form: { form, formProps, step, submit }, formId }: StepOfFlow, translate: Translate): readonly FlowAction[] {
  const [keyWithLetters, setKeyWithLetters] = useState<string>()
  const hasLetters = keyWithLetters === step.key
  const code = mixedCodeField(step)
  const toggle = () => {
    if (code !== undefined && switchKeyboard(formProps.ref.current, fieldIds(formId, code).input, !hasLetters)) setKeyWithLetters(hasLetters ? undefined : step.key)
  }
  const factorForm = {
    isBusy: state.kind !== 'awaitingInput',
    setValue: (name: string, value: string) => { form.setValue(toFieldPath(name), value) },
    submit: (name: string) => void submit(name),
  }
  return [
    ...(code === undefined ? [] : [toAction('switchKeyboard', keyboardLabel(hasLetters, translate), toggle)]),
    ...step.requests.flatMap((request) => anotherImage(request, step, refresh, translate) ?? []),
    ...step.requests.flatMap((request) => otherFactorActions(request, factorForm, translate)),
  ]
}
