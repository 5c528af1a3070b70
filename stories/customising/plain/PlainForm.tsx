// The form of a flow in plain HTML.
import type { UseAuthFlowResult } from 'react-mediawiki-auth'
import { PlainField } from './PlainField.tsx'

export interface PlainFormProps {
  readonly flow: UseAuthFlowResult
}

export function PlainForm({ flow: { formProps, fields, notice, submitProps, state } }: PlainFormProps) {
  return (
    <form {...formProps}>
      {notice && <div {...notice.noticeProps}>{notice.message}</div>}
      {fields.map(({ name }) => <PlainField key={name} name={name} />)}
      <button {...submitProps}>{'step' in state && state.step.kind !== 'begin' ? 'Continue' : 'Log in'}</button>
    </form>
  )
}
