'use client'
// The form of one step: its requests, the submit button, the alternatives, and the cancel button.
import { Button, useSlots } from '../fields/index.ts'
import { isAlternative, needsSubmitButton, retryCause, textValue, type FormState } from '../flow/index.ts'
import { StepFormProvider, useAuthFlowContext, useMessages, useMustWait, useStepForm, type StepForm as StepFormHandle } from '../hooks/index.ts'
import type { AuthRequest } from '../protocol/index.ts'
import { RequestSlot } from '../requests/index.ts'
import { ErrorSummary } from './ErrorSummary.tsx'
import { RetryButton } from './RetryButton.tsx'

export interface StepFormProps {
  readonly state: FormState
  readonly isCancellable: boolean
  /** The id of the notice if it is an error. */
  readonly errorNoticeId: string | undefined
}

/** Render it with `key={state.step.key}`, so that each step has a form of its own. */
export function StepForm({ state, isCancellable, errorNoticeId }: StepFormProps) {
  const flow = useAuthFlowContext()
  const translate = useMessages()
  const renderSlot = useSlots()
  const cause = retryCause(state)
  const mustWait = useMustWait(cause)
  const stepForm = pausedWhile(mustWait, useStepForm(flow, state))
  const { step } = state
  const isBegin = step.kind === 'begin'
  const isBusy = state.kind !== 'awaitingInput'
  const label = translate(isBegin ? `submit-${flow.module}` : 'submit-continue')
  const renderRequest = (request: AuthRequest) => <RequestSlot key={request.id} request={request} />
  const alternatives = step.requests.filter(isAlternative)
  return (
    <StepFormProvider stepForm={stepForm} errorNoticeId={errorNoticeId}>
      <form {...stepForm.formProps} className="mwa-form" aria-busy={isBusy}>
        {/* Tells password managers whose code or new password it is. */}
        {step.kind === 'continue' && (
          <input type="text" autoComplete="username" value={textValue(state.prefill, 'username')} readOnly hidden />
        )}
        <ErrorSummary />
        {step.requests.filter((request) => !isAlternative(request)).map(renderRequest)}
        {needsSubmitButton(step) &&
          renderSlot(
            'submitRow',
            { label, isBusy: isBusy || mustWait, step, submit: () => { stepForm.submit() } },
            <div className="mwa-actions">
              <RetryButton type="submit" cause={cause} isBusy={isBusy} aria-describedby={mustWait ? errorNoticeId : undefined}>
                {label}
              </RetryButton>
            </div>,
          )}
        {alternatives.length > 0 && (
          <div className="mwa-alternatives">{alternatives.map(renderRequest)}</div>
        )}
        {(isCancellable || step.kind === 'continue') && (
          <div className="mwa-actions">
            <Button variant="quiet" onClick={isCancellable ? flow.cancel : flow.startOver}>
              {translate(isCancellable ? 'cancel' : 'start-over')}
            </Button>
          </div>
        )}
      </form>
    </StepFormProvider>
  )
}

/** While the wiki asks to wait, the form keeps what was typed and sends nothing. Its buttons, which go other ways, do. */
function pausedWhile(mustWait: boolean, stepForm: StepFormHandle): StepFormHandle {
  if (!mustWait) return stepForm
  const { formProps, submit } = stepForm
  return {
    ...stepForm,
    formProps: { ...formProps, onSubmit: (event) => { event.preventDefault() } },
    submit: (button) => { if (button !== undefined) submit(button) },
  }
}
