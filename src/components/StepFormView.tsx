'use client'
// The form of one step: what the wiki asks, then the button that sends it, then other ways in.
import { useRef, type SyntheticEvent } from 'react'
import { isInput, needsSubmitButton, type FormState, type Step } from '../flow/index.ts'
import { StepFormProvider, useAuthFlowContext, useStepForm } from '../hooks/index.ts'
import { RequestSlot } from '../requests/index.ts'
import { ErrorSummary } from './ErrorSummary.tsx'
import { SubmitRow } from './SubmitRow.tsx'

export interface StepFormViewProps {
  readonly state: FormState
  /** The id of the notice if it speaks of an error. */
  readonly errorNoticeId?: string | undefined
}

/** Put it under the key of its step. */
export function StepFormView({ state, errorNoticeId }: StepFormViewProps) {
  const flow = useAuthFlowContext()
  const element = useRef<HTMLFormElement>(null)
  const stepForm = useStepForm(flow, state, () => element.current)
  const { step } = state
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    stepForm.submit()
  }
  const ways = waysOf(step)
  return (
    <StepFormProvider stepForm={stepForm} errorNoticeId={errorNoticeId}>
      {/* By POST, because a submit before hydration must not put a password into the address. */}
      <form ref={element} className="mwa-form" method="post" noValidate aria-busy={state.kind !== 'asking'} onSubmit={submit}>
        <ErrorSummary />
        {ways.main.map((request) => <RequestSlot key={request.id} request={request} />)}
        <SubmitRow state={state} hasSubmit={needsSubmitButton(step)} />
        {ways.buttons.length > 0 && (
          <div className="mwa-ways" data-alone={ways.main.length === 0 ? '' : undefined}>
            {ways.buttons.map((request) => <RequestSlot key={request.id} request={request} />)}
          </div>
        )}
      </form>
    </StepFormProvider>
  )
}

/** Requests of buttons only are ways around the form, so they come after it. */
function waysOf({ requests }: Step): { readonly main: Step['requests']; readonly buttons: Step['requests'] } {
  const isButtons = ({ fields }: Step['requests'][number]) =>
    fields.some(({ type }) => type === 'button') && !fields.some(isInput)
  return { main: requests.filter((request) => !isButtons(request)), buttons: requests.filter(isButtons) }
}
