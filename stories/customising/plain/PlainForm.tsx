// The form of a flow in plain HTML.
import type { UseAuthFlowResult } from 'react-mediawiki-auth'
import { PlainField } from './PlainField.tsx'
import { useAppWords } from '../../words/useAppWords.ts'

export interface PlainFormProps {
  readonly flow: UseAuthFlowResult
}

export function PlainForm({ flow: { formProps, fields, notice, submitProps, state } }: PlainFormProps) {
  const words = useAppWords()
  return (
    <form {...formProps}>
      {notice && <div {...notice.noticeProps}>{notice.message}</div>}
      {fields.map(({ name }) => <PlainField key={name} name={name} />)}
      <button {...submitProps}>{words('step' in state && state.step.kind !== 'begin' ? 'continue' : 'log-in')}</button>
    </form>
  )
}
