'use client'
// A button that submits the form. Not `type="submit"`: Enter in an input would press the first of them.
import { useAuthFlowContext, type FieldControl } from '../hooks/index.ts'
import { Button } from './Button.tsx'
import { FieldFrame, FieldLabelText } from './FieldFrame.tsx'

export function ButtonField({ inputProps, press, request, ...parts }: FieldControl<'button'>) {
  const isBusy = useAuthFlowContext().state.kind !== 'awaitingInput'
  return (
    <FieldFrame {...parts} hideLabel>
      <Button id={inputProps.id} aria-describedby={inputProps['aria-describedby']} isBusy={isBusy} onClick={press}>
        <FieldLabelText field={parts.field} request={request} />
      </Button>
    </FieldFrame>
  )
}
