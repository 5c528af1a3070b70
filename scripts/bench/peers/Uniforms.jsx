// uniforms with its unstyled controls, and a JSON schema that accepts all.
import { JSONSchemaBridge } from 'uniforms-bridge-json-schema'
import { AutoForm } from 'uniforms-unstyled'
import { labelOf } from '../forms/formProps.ts'

export function Uniforms({ names }) {
  const properties = Object.fromEntries(names.map((name) => [name, { type: 'string', title: labelOf(name) }]))
  const schema = new JSONSchemaBridge({ schema: { type: 'object', properties, required: names }, validator: () => null })
  return <AutoForm schema={schema} />
}
