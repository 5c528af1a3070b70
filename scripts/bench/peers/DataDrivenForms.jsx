// @data-driven-forms/react-form-renderer, with the least of a mapper: it brings no controls of its own.
import FormRenderer from '@data-driven-forms/react-form-renderer/form-renderer'
import useFieldApi from '@data-driven-forms/react-form-renderer/use-field-api'
import useFormApi from '@data-driven-forms/react-form-renderer/use-form-api'
import { labelOf } from '../forms/formProps.ts'

function TextField(props) {
  const { input, label, isRequired, meta } = useFieldApi(props)
  return (
    <div>
      <label htmlFor={input.name}>{label}</label>
      <input id={input.name} required={isRequired} {...input} />
      {meta.touched && meta.error && <span>{meta.error}</span>}
    </div>
  )
}

function Template({ formFields }) {
  const { handleSubmit } = useFormApi()
  return (
    <form onSubmit={handleSubmit}>
      {formFields}
      <button type="submit">Log in</button>
    </form>
  )
}

export function DataDrivenForms({ names }) {
  const fields = names.map((name) => ({ component: 'text-field', name, label: labelOf(name), isRequired: true, validate: [{ type: 'required' }] }))
  return <FormRenderer schema={{ fields }} componentMapper={{ 'text-field': TextField }} FormTemplate={Template} onSubmit={() => undefined} />
}
