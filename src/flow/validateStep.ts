// What the user still has to fill in before a step can be posted. The server drops an incomplete request silently.
import type { AuthRequest } from '../protocol/index.ts'
import { isText } from './fieldTypes.ts'
import { participatingFields, participatingRequests } from './participants.ts'
import { hasField } from './requestKinds.ts'
import type { Step } from './step.ts'
import { textValue, type Values } from './values.ts'
import { emptyNames, isMailedTo, missingFields, neededWayIn, tickedWayIn } from './waysIn.ts'

/**
 * What is wrong with a field, before anything is posted.
 *
 * - `missing`: the field is empty.
 * - `mismatch`: the repeated password differs from the first.
 * - `taken`, `invalid`: another account has the name, or none can have it.
 */
export interface FieldIssue {
  /** The name of the field. */
  readonly name: string
  readonly kind: 'missing' | 'mismatch' | 'taken' | 'invalid'
}

/** Returns the issues in the order of the form. `button` is the field that submits it, if it is one. */
export function validateStep(step: Step, values: Values, button?: string): readonly FieldIssue[] {
  const empty = emptyNames(step, values)
  const required = participatingRequests(step, button).filter(isRequired(step, values, button))
  const ticked = button === undefined ? tickedWayIn(step, values) : undefined
  const isMissing = (name: string) => empty.has(name) && isMailedTo(name, ticked)
  const missing = new Set(required.flatMap((request) => missingFields(request, empty)))
  const fields = participatingFields(step, values, button)
  // Without a password to repeat, `retype` is a field like any other.
  const isRetyped = ['password', 'retype'].every((name) => fields.some((field) => field.name === name && field.type === 'password'))
  const isMismatch = isRetyped && textValue(values, 'retype') !== textValue(values, 'password')
  return fields.flatMap(({ name }): FieldIssue[] => {
    if (missing.has(name) || isMissing(name)) return [{ name, kind: 'missing' }]
    return name === 'retype' && isMismatch ? [{ name, kind: 'mismatch' }] : []
  })
}

/** Returns which requests have to be complete. */
function isRequired(step: Step, values: Values, button: string | undefined): (request: AuthRequest) => boolean {
  if (button !== undefined) return (request) => request.required === 'required' || hasField(request, button)
  const way = neededWayIn(step, values)
  // A single optional request, such as a password change that can be skipped: submitting it means to fill it in.
  const [first, second] = step.requests.filter(({ fields }) => fields.some((field) => !field.optional && isText(field)))
  return (request) => {
    if (request.required === 'optional') return request === first && !second
    return request.required === 'required' || request === way
  }
}
