// @rjsf/core with the validator that it recommends.
import Form from '@rjsf/core'
import validator from '@rjsf/validator-ajv8'
import { labelOf } from '../forms/formProps.ts'

export function Rjsf({ names }) {
  const properties = Object.fromEntries(names.map((name) => [name, { type: 'string', title: labelOf(name) }]))
  return <Form schema={{ type: 'object', properties, required: names }} validator={validator} />
}
