'use client'
// A button by which the form can be sent. Never of type submit: Enter in an input would press the first of them.
import { useAuthFlowContext, type FieldControl } from '../hooks/index.ts'
import { Button } from './Button.tsx'
import { FieldHelp, FieldLabelWords } from './FieldParts.tsx'

export function ButtonField({ field, inputProps, helpProps, press }: FieldControl<'button'>) {
  const isBusy = useAuthFlowContext().state.kind !== 'asking'
  return (
    <div className="mwa-field" data-type={field.type} data-name={field.name}>
      <Button id={inputProps.id} aria-describedby={inputProps['aria-describedby']} isBusy={isBusy} onClick={press}>
        <FieldLabelWords field={field} />
      </Button>
      <FieldHelp field={field} helpProps={helpProps} />
    </div>
  )
}
