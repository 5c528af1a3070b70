'use client'
// A dropdown list.
import { fieldOptions, useMessages, type FieldControl } from '../hooks/index.ts'
import { FieldFrame } from './FieldFrame.tsx'

export function SelectField({ inputProps, ...parts }: FieldControl<'select'>) {
  const translate = useMessages()
  return (
    <FieldFrame {...parts}>
      <select {...inputProps}>
        {fieldOptions(parts.field, translate).map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </select>
    </FieldFrame>
  )
}
