// The kit's fields with React Aria Components. Each control is controlled: it gets its value as a prop.
import { useFieldValue, type FieldRendererProps } from 'react-mediawiki-auth'
import { Checkbox, FieldError, Input, Label, Text, TextField } from 'react-aria-components'

export function AriaText({ field, inputProps, label, error, help }: FieldRendererProps<'string'> | FieldRendererProps<'password'>) {
  const [value, setValue] = useFieldValue(field)
  const { ref, dir, autoComplete, inputMode, 'aria-required': isRequired } = inputProps
  return (
    <TextField
      className="aria-field"
      name={inputProps.name}
      type={field.type === 'password' ? 'password' : 'text'}
      value={value}
      onChange={setValue}
      onBlur={() => void inputProps.onBlur({ target: { name: inputProps.name, value } })}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      <Input ref={ref} dir={dir} autoComplete={autoComplete} inputMode={inputMode} aria-required={isRequired} />
      <FieldError>{error}</FieldError>
      {help && <Text slot="description">{help}</Text>}
    </TextField>
  )
}

export function AriaCheckbox({ field, inputProps, label }: FieldRendererProps<'checkbox'>) {
  const [isTicked, setIsTicked] = useFieldValue(field)
  return (
    <Checkbox className="aria-checkbox" name={inputProps.name} isSelected={isTicked} onChange={setIsTicked}>
      {({ isSelected }) => <><span aria-hidden="true">{isSelected && '✓'}</span> {label}</>}
    </Checkbox>
  )
}
