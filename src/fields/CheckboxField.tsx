'use client'
// A box to tick, with its label behind it.
import type { FieldControl } from '../hooks/index.ts'
import { FieldFrame, FieldLabelWords } from './FieldFrame.tsx'

export function CheckboxField({ inputProps, ...parts }: FieldControl<'checkbox'>) {
  return (
    <FieldFrame {...parts} hasOwnLabel>
      <label className="mwa-choice" {...parts.labelProps}>
        <input {...inputProps} type="checkbox" />
        <span>
          <FieldLabelWords field={parts.field} />
        </span>
      </label>
    </FieldFrame>
  )
}
