'use client'
// A field of the type `null`: text without a control.
import type { FieldControl } from '../hooks/index.ts'
import { FieldHelp, FieldLabelText } from './FieldFrame.tsx'

export function NullField({ field, helpProps }: FieldControl<'null'>) {
  return (
    <div className="mwa-field" data-type={field.type} data-name={field.name}>
      {field.label && <p className="mwa-text"><FieldLabelText field={field} /></p>}
      {field.value !== '' && <p className="mwa-text">{field.value}</p>}
      <FieldHelp field={field} helpProps={helpProps} />
    </div>
  )
}
