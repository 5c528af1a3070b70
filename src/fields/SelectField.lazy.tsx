'use client'
// A dropdown list.
import type { FieldControl } from '../hooks/index.ts'
import { FieldFrame } from './FieldFrame.tsx'

export function SelectField({ inputProps, options, ...parts }: FieldControl<'select'>) {
  return (
    <FieldFrame {...parts}>
      <select {...inputProps}>
        {options.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </select>
    </FieldFrame>
  )
}
