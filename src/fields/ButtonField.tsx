'use client'
// A button by which the form can be sent. Never of type submit: Enter in an input would press the first of them.
import { useAuthFlowContext, type FieldControl } from '../hooks/index.ts'
import { FieldHelp, FieldLabelWords } from './FieldParts.tsx'

export function ButtonField({ field, inputProps, helpProps, press }: FieldControl<'button'>) {
  const isBusy = useAuthFlowContext().state.kind !== 'asking'
  return (
    <div className="mwa-field" data-type={field.type} data-name={field.name}>
      <button
        type="button"
        className="mwa-button"
        id={inputProps.id}
        aria-describedby={inputProps['aria-describedby']}
        aria-disabled={isBusy || undefined}
        onClick={press}
      >
        <FieldLabelWords field={field} />
      </button>
      <FieldHelp field={field} helpProps={helpProps} />
    </div>
  )
}
