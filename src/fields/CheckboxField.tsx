'use client'
// A checkbox, followed by its label.
import type { FieldControl } from '../hooks/index.ts'
import { FieldFrame } from './FieldFrame.tsx'

export function CheckboxField({ inputProps, ...parts }: FieldControl<'checkbox'>) {
  return (
    <FieldFrame {...parts} hideLabel>
      <label className="mwa-choice" {...parts.labelProps}>
        <input {...inputProps} />
        <span>{parts.label}</span>
      </label>
    </FieldFrame>
  )
}
