'use client'
// The form of one step: its requests, the submit button, the alternatives, and the button that cancels.
import { Button, useSlots } from '../fields/index.ts'
import { isAlternative, needsSubmitButton, type FormState } from '../flow/index.ts'
import { StepFormProvider, useAuthFlowContext, useMessages, useStepForm } from '../hooks/index.ts'
import type { AuthRequest } from '../protocol/index.ts'
import { RequestSlot } from '../requests/index.ts'
import { FormHead } from './FormHead.tsx'

export interface StepFormProps {
  readonly state: FormState
  readonly isCancellable: boolean
  /** The id of the notice if it is an error. */
  readonly errorNoticeId: string | undefined
}

/** Render it with the key of its step. */
export function StepForm({ state, isCancellable, errorNoticeId }: StepFormProps) {
  const flow = useAuthFlowContext()
  const translate = useMessages()
  const slot = useSlots()
  const stepForm = useStepForm(flow, state)
  const { step } = state
  const isBegin = step.kind === 'begin'
  const isBusy = state.kind !== 'awaitingInput'
  const label = translate(isBegin ? `submit-${flow.module}` : 'submit-continue')
  const show = (request: AuthRequest) => <RequestSlot key={request.id} request={request} />
  const alternatives = step.requests.filter(isAlternative)
  return (
    <StepFormProvider stepForm={stepForm} errorNoticeId={errorNoticeId}>
      <form {...stepForm.formProps} className="mwa-form" aria-busy={isBusy}>
        <FormHead state={state} />
        {step.requests.filter((request) => !isAlternative(request)).map(show)}
        {needsSubmitButton(step) &&
          slot(
            'submitRow',
            { label, isBusy, step, submit: () => { stepForm.submit() } },
            <div className="mwa-actions">
              <Button type="submit" look="primary" isBusy={isBusy}>
                {label}
              </Button>
            </div>,
          )}
        {alternatives.length > 0 && (
          <div className="mwa-alternatives">{alternatives.map(show)}</div>
        )}
        {(isCancellable || step.kind === 'continue') && (
          <div className="mwa-actions">
            <Button look="quiet" onClick={isCancellable ? flow.cancel : flow.startOver}>
              {translate(isCancellable ? 'cancel' : 'start-over')}
            </Button>
          </div>
        )}
      </form>
    </StepFormProvider>
  )
}
