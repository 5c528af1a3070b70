// What goes over the wire for a step: the rules of the server on what to send, what to leave out, and in which form.
import type { Field, Pairs } from '../../../protocol/index.ts'
import { chosenIn } from '../../chosenIn.ts'
import { isMethodChoice } from '../../kinds.ts'
import type { Posting } from '../../posting.ts'
import type { Step } from '../../step.ts'
import { textIn, type Values } from '../../values.ts'
import { normalise } from './normalise.ts'
import { fieldsOnTheWay, requestsOnTheWay } from './requestsOnTheWay.ts'

/** Makes what is posted when the form is submitted, or when a button of it is pressed. */
export function postingOf(step: Step, values: Values, pressed?: string): Posting {
  const requests = requestsOnTheWay(step, pressed)
  return {
    phase: step.kind === 'begin' ? 'begin' : 'continue',
    fields: fieldsOnTheWay(step, pressed).flatMap((field) => pairsOf(field, values, pressed)),
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
