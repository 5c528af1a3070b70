// One field in plain HTML: a label, a control and its issue.
import { useField, type FieldControl } from 'react-mediawiki-auth'

export interface PlainFieldProps {
  readonly name: string
}

export function PlainField({ name }: PlainFieldProps) {
  const control = useField(name)
  if (!control) return null
  const { field, inputProps, label, labelProps, error, errorProps, help, helpProps, press } = control
  if (field.type === 'hidden') return <input {...inputProps} />
  if (field.type === 'null') return <p>{label}</p>
  if (field.type === 'button') return <button type="button" onClick={press}>{label}</button>
  return (
    <p>
      <label {...labelProps}>{label}</label> <PlainInput {...control} />
      {error && <strong {...errorProps}>{error}</strong>}
      {help && <small {...helpProps}>{help}</small>}
    </p>
  )
}

function PlainInput({ field, inputProps }: FieldControl) {
  switch (field.type) {
    case 'select':
    case 'multiselect':
      return (
        <select multiple={field.type === 'multiselect'} {...inputProps}>
          {field.options.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </select>
      )
    case 'string':
    case 'password':
    case 'checkbox':
    case 'unknown':
    case 'hidden':
    case 'null':
    case 'button':
      return <input {...inputProps} />
  }
}
