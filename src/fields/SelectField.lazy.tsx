'use client'
// A dropdown list.
import { useMessages, withDistinctLabels, type FieldControl } from '../hooks/index.ts'
import { FieldFrame } from './FieldFrame.tsx'

export function SelectField({ inputProps, ...parts }: FieldControl<'select'>) {
  const translate = useMessages()
  const { options, value } = parts.field
  const isChoiceMissing = !options.some((option) => option.value === value)
  return (
    <FieldFrame {...parts}>
      <select {...inputProps}>
        {isChoiceMissing && <option value="">{translate('choose')}</option>}
        {withDistinctLabels(options).map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
