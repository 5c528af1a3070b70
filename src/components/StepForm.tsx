'use client'
// The form of one step: what the wiki asks, then the button that sends it, then other ways in, then the way out.
import { useRef, type SyntheticEvent } from 'react'
import { Button, useSlots } from '../fields/index.ts'
import { isWayAround, needsSubmitButton, type FormState } from '../flow/index.ts'
import { StepFormProvider, useAuthFlowContext, useMessages, useStepForm } from '../hooks/index.ts'
import type { AuthRequest } from '../protocol/index.ts'
import { RequestSlot } from '../requests/index.ts'
import { FormHead } from './FormHead.tsx'

export interface StepFormViewProps {
  readonly state: FormState
  readonly isCancellable: boolean
  /** The id of the notice if it speaks of an error. */
  readonly errorNoticeId: string | undefined
}

/** Put it under the key of its step. */
export function StepFormView({ state, isCancellable, errorNoticeId }: StepFormViewProps) {
  const flow = useAuthFlowContext()
  const translate = useMessages()
  const slot = useSlots()
  const element = useRef<HTMLFormElement>(null)
  const stepForm = useStepForm(flow, state, () => element.current)
  const { step } = state
  const isBegin = step.kind === 'begin'
  const isBusy = state.kind !== 'asking'
  const label = translate(isBegin ? `submit-${flow.module}` : 'submit-continue')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    stepForm.submit()
  }
  const show = (request: AuthRequest) => <RequestSlot key={request.id} request={request} />
  const ways = step.requests.filter(isWayAround)
  return (
    <StepFormProvider stepForm={stepForm} errorNoticeId={errorNoticeId}>
      {/* By POST, because a submit before hydration must not put a password into the address. */}
      <form ref={element} className="mwa-form" method="post" noValidate aria-busy={isBusy} onSubmit={submit}>
        <FormHead state={state} />
        {step.requests.filter((request) => !isWayAround(request)).map(show)}
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
        {ways.length > 0 && (
          <div className="mwa-ways">{ways.map(show)}</div>
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
