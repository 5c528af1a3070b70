// The form of one step in plain HTML.
import { useId } from 'react'
import { StepFormProvider, useStepForm, WikiText, type AuthFlowHandle, type FormState } from 'react-mediawiki-auth'
import { PlainField } from './PlainField.tsx'

export interface PlainFormProps {
  readonly flow: AuthFlowHandle
  readonly state: FormState
}

export function PlainForm({ flow, state }: PlainFormProps) {
  const stepForm = useStepForm(flow, state)
  const noticeId = useId()
  const notice = 'notice' in state ? state.notice : undefined
  const isError = notice?.tone === 'error'
  return (
    <StepFormProvider stepForm={stepForm} errorNoticeId={isError ? noticeId : undefined}>
      <form {...stepForm.formProps} aria-busy={state.kind !== 'awaitingInput'}>
        {notice && (
          <p id={noticeId} role={isError ? 'alert' : undefined}>
            {notice.kind === 'wikiMessage' && notice.message ? <WikiText text={notice.message} /> : 'Please try again.'}
          </p>
        )}
        {state.step.fields.map(({ name }) => (
          <PlainField key={name} name={name} />
        ))}
        <button>{state.step.kind === 'begin' ? 'Log in' : 'Continue'}</button>
      </form>
    </StepFormProvider>
  )
}
