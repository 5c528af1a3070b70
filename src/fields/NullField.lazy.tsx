'use client'
// A piece of text that asks for nothing.
import type { FieldControl } from '../hooks/index.ts'
import { FieldHelp, FieldLabelWords } from './FieldFrame.tsx'

export function NullField({ field, helpProps }: FieldControl<'null'>) {
  return (
    <div className="mwa-field" data-type={field.type} data-name={field.name}>
      <p className="mwa-text">
        <FieldLabelWords field={field} />
      </p>
      {field.value !== '' && <p className="mwa-text">{field.value}</p>}
      <FieldHelp field={field} helpProps={helpProps} />
    </div>
  )
}
