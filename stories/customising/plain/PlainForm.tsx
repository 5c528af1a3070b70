// The form of one step in plain HTML.
import { useId, useRef } from 'react'
import { StepFormProvider, useStepForm, WikiWords, type AuthFlowHandle, type FormState } from 'react-mediawiki-auth'
import { PlainField } from './PlainField.tsx'

export interface PlainFormProps {
  readonly flow: AuthFlowHandle
  readonly state: FormState
}

export function PlainForm({ flow, state }: PlainFormProps) {
  const element = useRef<HTMLFormElement>(null)
  const stepForm = useStepForm(flow, state, () => element.current)
  const noticeId = useId()
  const notice = state.kind === 'submitting' ? undefined : state.notice
  const isError = notice !== undefined && !(notice.kind === 'said' && notice.tone === 'prompt')
  return (
    <StepFormProvider stepForm={stepForm} errorNoticeId={isError ? noticeId : undefined}>
      <form
        ref={element}
        // A submit before React is there must not put a password into the address.
        method="post"
        noValidate
        aria-busy={state.kind !== 'asking'}
        onSubmit={(event) => {
          event.preventDefault()
          stepForm.submit()
        }}
      >
        {notice && (
          <p id={noticeId} role={isError ? 'alert' : undefined}>
            {notice.kind === 'said' && notice.message ? <WikiWords text={notice.message} baseUrl={flow.api} /> : 'Please try again.'}
          </p>
        )}
        {state.step.fields.map(({ name }) => (
          <PlainField key={name} name={name} baseUrl={flow.api} />
        ))}
        <button>{state.step.kind === 'begin' ? 'Log in' : 'Continue'}</button>
      </form>
    </StepFormProvider>
  )
}
