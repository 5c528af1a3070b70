// The ways on that belong to what a step asks: another second factor, another captcha, another keyboard for a code.
import { useState } from 'react'
import { fieldIds, toFieldPath, type FlowState } from '../../flow/index.ts'
import type { Translate } from '../../messages/index.ts'
import { toAction, type FlowAction } from '../flowAction.ts'
import { canRefreshImage } from '../rare/challenge.tsx'
import { keyboardLabel, mixedCodeField, switchKeyboard } from '../rare/codeKeyboard.ts'
import { factorsOf } from '../rare/secondFactors.ts'
import type { StepForm } from '../useStepForm.ts'

interface StepOfFlow {
  readonly state: FlowState
  readonly refresh: () => void
  readonly form: Pick<StepForm, 'form' | 'step' | 'submit'>
  /** The prefix of the ids in the form. */
  readonly formId: string
}

export function useStepActions({ state, refresh, form: { form, step, submit }, formId }: StepOfFlow, translate: Translate): readonly FlowAction[] {
  const isBusy = state.kind !== 'awaitingInput'
  const [keyWithLetters, setKeyWithLetters] = useState<string>()
  const hasLetters = keyWithLetters === step.key
  const code = mixedCodeField(step)
  const toggle = () => { if (code !== undefined && switchKeyboard(fieldIds(formId, code).input, !hasLetters)) setKeyWithLetters(hasLetters ? undefined : step.key) }
  const factors = factorsOf(step).flatMap(([{ name }, others]) => others.map(({ value, label }) => {
    const choose = () => {
      form.setValue(toFieldPath(name), value)
      void submit(name)
    }
    return { ...toAction('secondFactor', label, choose), id: `secondFactor ${value}`, isBusy, description: translate('methods') }
  }))
  return [
    ...(code === undefined ? [] : [toAction('switchKeyboard', keyboardLabel(hasLetters, translate), toggle)]),
    ...(step.requests.some((request) => canRefreshImage(request, step)) ? [toAction('anotherImage', translate('another-image'), refresh)] : []),
    ...factors,
  ]
}
