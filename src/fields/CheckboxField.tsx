'use client'
// A box to tick, with its label behind it.
import type { FieldControl } from '../hooks/index.ts'
import { FieldFrame, FieldLabelText } from './FieldFrame.tsx'

export function CheckboxField({ inputProps, ...parts }: FieldControl<'checkbox'>) {
  return (
    <FieldFrame {...parts} hasOwnLabel>
      <label className="mwa-choice" {...parts.labelProps}>
        <input {...inputProps} type="checkbox" />
        <span>
          <FieldLabelText field={parts.field} />
        </span>
      </label>
    </FieldFrame>
  )
}
