'use client'
// A multiselect: a group of checkboxes.
import { WikiText } from '../html/index.ts'
import type { FieldControl } from '../hooks/index.ts'
import { FieldError, FieldHelp } from './FieldFrame.tsx'

export function MultiselectField({ inputProps, labelProps, options, ...parts }: FieldControl<'multiselect'>) {
  const { field } = parts
  const { id, 'aria-describedby': describedBy, 'aria-required': _, ...boxProps } = inputProps
  return (
    <fieldset className="mwa-field" data-type={field.type} data-name={field.name} aria-describedby={describedBy}>
      <legend className="mwa-label" id={labelProps.id}>
        {parts.label}
      </legend>
      {options.map(({ value, label }, index) => (
        <label className="mwa-choice" key={value}>
          <input
            {...boxProps}
            type="checkbox"
            // A single tilde is in no name of a field.
            id={index === 0 ? id : `${id}~${String(index)}`}
            value={value}
            defaultChecked={field.chosen.includes(value)}
          />
          <span><WikiText text={{ kind: 'text', text: label }} /></span>
        </label>
      ))}
      <FieldError {...parts} />
      <FieldHelp {...parts} />
    </fieldset>
  )
}
