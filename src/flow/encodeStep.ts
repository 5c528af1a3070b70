// What goes over the wire for a step: the rules of the server on what to send, what to leave out, and in which form.
import type { Field, Pairs } from '../protocol/index.ts'
import { fieldsIn, requestsIn } from './participants.ts'
import { isMethodChoice } from './requestKinds.ts'
import type { Step } from './step.ts'
import { chosenIn, textIn, type Values } from './values.ts'

export interface Posting {
  readonly phase: 'begin' | 'continue'
  readonly fields: Pairs
  /** Set when a button was pressed: else another provider may take the post, and what was typed with it. */
  readonly requests: readonly string[] | undefined
}

/** Makes what is posted when the form is submitted, or when a button of it is pressed. */
export function postingOf(step: Step, values: Values, pressed?: string): Posting {
  const requests = requestsIn(step, pressed)
  return {
    phase: step.kind === 'begin' ? 'begin' : 'continue',
    fields: fieldsIn(step, pressed).flatMap((field) => pairsOf(field, values, pressed)),
    requests: pressed === undefined || requests.some(isMethodChoice) ? undefined : requests.map(({ id }) => id),
  }
}

function pairsOf(field: Field, values: Values, pressed: string | undefined): Pairs {
  const { name } = field
  const value = values.get(name)
  switch (field.type) {
    case 'null':
      return []
    // Both are true by presence, whatever the value.
    case 'button':
      return name === pressed ? [[name, '1']] : []
    case 'checkbox':
      return value === true ? [[name, '1']] : []
    // With pipes it would be one bad value.
    case 'multiselect':
      return chosenIn(values, name).map((choice) => [`${name}[]`, choice])
    case 'select':
      return field.options.flatMap((option) => (option.value === value ? [[name, value]] : []))
    // Sent even if empty: an absent field drops its whole request, an empty one only if it is not optional.
    case 'string':
    case 'password':
    case 'hidden':
    case 'unknown':
      return [[name, normalise(name, textIn(values, name))]]
  }
}

/** Codes as people type or paste them, made what the server accepts: it minds spaces, and recovery codes in lower case. */
function normalise(name: string, text: string): string {
  return /^(OATHToken|RecoveryCode|token)$/.test(name) ? text.replace(/\s/g, '').toUpperCase() : text
}
