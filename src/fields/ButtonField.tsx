'use client'
// A button that submits the form. Not `type="submit"`: Enter in an input would press the first of them.
import { isInput, isSubmittedBy, isWaiting, needsSubmitButton } from '../flow/index.ts'
import { useAuthFlowContext, useStepFormContext, type FieldControl } from '../hooks/index.ts'
import { Button } from './Button.tsx'
import { FieldFrame } from './FieldFrame.tsx'

export function ButtonField({ inputProps, press, request, ...parts }: FieldControl<'button'>) {
  const { state } = useAuthFlowContext()
  const { step, sending } = useStepFormContext()
  // The button of a request with fields takes the place of the submit button.
  const variant = request.fields.some(isInput) && !needsSubmitButton(step) ? 'primary' : undefined
  return (
    <FieldFrame {...parts} hideLabel>
      <Button
        id={inputProps.id}
        aria-describedby={inputProps['aria-describedby']}
        variant={variant}
        isBusy={isWaiting(state) || !!sending}
        isWorking={isSubmittedBy(state, parts.field.name) || sending?.button === parts.field.name}
        onClick={press}
      >
        {parts.label}
      </Button>
    </FieldFrame>
  )
}
