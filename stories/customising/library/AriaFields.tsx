// The kit's fields with React Aria Components. Each control is controlled: it gets its value as a prop.
import { useFieldValue, WikiHtml, type FieldRendererProps } from 'react-mediawiki-auth'
import { Checkbox, FieldError, Input, Label, TextField } from 'react-aria-components'
import { labelText } from './labelText.ts'

export function AriaText({ field, inputProps, issue }: FieldRendererProps<'string'> | FieldRendererProps<'password'>) {
  const [value, setValue] = useFieldValue(field)
  const { ref, autoComplete, inputMode, required } = inputProps
  return (
    <TextField
      name={inputProps.name}
      type={field.type === 'password' ? 'password' : 'text'}
      value={value}
      onChange={setValue}
      onBlur={() => void inputProps.onBlur({ target: { name: inputProps.name, value } })}
      isInvalid={issue !== undefined}
      validationBehavior="aria"
    >
      <Label>{labelText(field)}</Label>{' '}
      <Input ref={ref} autoComplete={autoComplete} inputMode={inputMode} aria-required={required} />
      {issue && <FieldError>Please fill this in.</FieldError>}
    </TextField>
  )
}

export function AriaCheckbox({ field, inputProps }: FieldRendererProps<'checkbox'>) {
  const [isTicked, setIsTicked] = useFieldValue(field)
  return (
    <Checkbox name={inputProps.name} isSelected={isTicked} onChange={setIsTicked}>
      {({ isSelected }) => <>{isSelected ? '☑' : '☐'} {field.label && <WikiHtml text={field.label} baseUrl="/" />}</>}
    </Checkbox>
  )
}
