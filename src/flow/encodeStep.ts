// What is posted for a step: the server's rules on what to send, what to leave out, and in which form.
import type { Field, FormEntries } from '../protocol/index.ts'
import { normaliseCode } from './codes.ts'
import { participatingFields, participatingRequests } from './participants.ts'
import { codesOf, isAlwaysNamed } from './requestKinds.ts'
import type { Step } from './step.ts'
import { selectedValues, textValue, type Values } from './values.ts'

export interface StepSubmission {
  readonly phase: 'begin' | 'continue'
  readonly fields: FormEntries
  /**
   * The ids of the requests that the wiki may use. Only where ways to log in compete and a button was pressed: without them
   * another provider may take the POST, and in a later step the wiki would drop what is not named.
   */
  readonly requests: readonly string[] | undefined
}

/** Returns what is posted when the form is submitted. `button` is the field that submits it, if it is one. */
export function encodeStep(step: Step, values: Values, button?: string): StepSubmission {
  const meant = withNormalisedCodes(step, values)
  const fields = participatingFields(step, values, button)
  return {
    phase: step.kind === 'begin' ? 'begin' : 'continue',
    fields: fields.flatMap((field) => encodeField(field, meant, button)),
    requests: button === undefined || step.kind === 'continue' ? undefined : namedRequests(step, button),
  }
}

function namedRequests(step: Step, button: string): readonly string[] {
  const participants = participatingRequests(step, button)
  return step.requests.filter((request) => participants.includes(request) || isAlwaysNamed(request)).map(({ id }) => id)
}

function encodeField(field: Field, values: Values, button: string | undefined): FormEntries {
  const { name } = field
  const value = values.get(name)
  switch (field.type) {
    case 'null':
      return []
    // Buttons and checkboxes are true if they are present, whatever their value.
    case 'button':
      return name === button ? [[name, '1']] : []
    case 'checkbox':
      return value === true ? [[name, '1']] : []
    // The API would read choices joined by pipes as one invalid value.
    case 'multiselect':
      return selectedValues(values, name).map((choice) => [`${name}[]`, choice])
    case 'select':
      return field.options.flatMap((option) => (option.value === value ? [[name, value]] : []))
    // Sent even if empty: the server drops the whole request of an absent field.
    case 'string':
    case 'password':
    case 'hidden':
    case 'unknown':
      return [[name, textValue(values, name)]]
  }
}

function withNormalisedCodes({ requests, fields }: Step, values: Values): Values {
  const codes = new Set(requests.flatMap(codesOf))
  const names = fields.filter((field) => codes.has(field)).map(({ name }) => name)
  return new Map([...values, ...names.map((name) => [name, normaliseCode(textValue(values, name))] as const)])
}
