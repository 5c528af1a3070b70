'use client'
// The form of one step: what the wiki asks, then the button that sends it, then other ways in.
import { useRef, type SyntheticEvent } from 'react'
import { isButton, isInput, needsSubmitButton, type FormState } from '../flow/index.ts'
import { StepFormProvider, useAuthFlowContext, useStepForm } from '../hooks/index.ts'
import type { AuthRequest } from '../protocol/index.ts'
import { RequestSlot } from '../requests/index.ts'
import { ErrorSummary } from './onDemand.tsx'
import { SubmitRow } from './SubmitRow.tsx'

export interface StepFormViewProps {
  readonly state: FormState
  /** The id of the notice if it speaks of an error. */
  readonly errorNoticeId?: string | undefined
}

/** Put it under the key of its step. */
export function StepFormView({ state, errorNoticeId }: StepFormViewProps) {
  const element = useRef<HTMLFormElement>(null)
  const stepForm = useStepForm(useAuthFlowContext(), state, () => element.current)
  const { requests } = state.step
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    stepForm.submit()
  }
  const show = (request: AuthRequest) => <RequestSlot key={request.id} request={request} />
  const ways = requests.filter(isWayAround)
  return (
    <StepFormProvider stepForm={stepForm} errorNoticeId={errorNoticeId}>
      {/* By POST, because a submit before hydration must not put a password into the address. */}
      <form ref={element} className="mwa-form" method="post" noValidate aria-busy={state.kind !== 'asking'} onSubmit={submit}>
        {stepForm.faults.length > 0 && <ErrorSummary />}
        {requests.filter((request) => !isWayAround(request)).map(show)}
        <SubmitRow state={state} hasSubmit={needsSubmitButton(state.step)} />
        {ways.length > 0 && (
          <div className="mwa-ways" data-alone={ways.length === requests.length ? '' : undefined}>
            {ways.map(show)}
          </div>
        )}
      </form>
    </StepFormProvider>
  )
}

/** Requests of buttons only lead around the form, so they come after it. */
function isWayAround({ fields }: AuthRequest): boolean {
  return fields.some(isButton) && !fields.some(isInput)
}
