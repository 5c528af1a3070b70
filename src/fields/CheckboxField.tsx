'use client'
// A box to tick, with its label behind it.
import { useAuthFlowContext, type FieldControl } from '../hooks/index.ts'
import { FieldError, FieldHelp, FieldLabelWords } from './FieldParts.tsx'

export function CheckboxField({ inputProps, labelProps, ...parts }: FieldControl<'checkbox'>) {
  const { translate } = useAuthFlowContext()
  const { field, fault } = parts
  return (
    <div className="mwa-field" data-type={field.type} data-name={field.name} data-invalid={fault ? '' : undefined}>
      <label className="mwa-choice" {...labelProps}>
        <input {...inputProps} type="checkbox" />
        <span>
          <FieldLabelWords field={field} />
          {!field.optional && <span className="mwa-optional"> ({translate('required')})</span>}
        </span>
      </label>
      <FieldError {...parts} />
      <FieldHelp {...parts} />
    </div>
  )
}
