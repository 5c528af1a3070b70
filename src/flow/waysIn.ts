// The ways to log in of a step, of which the user takes one, and the fields that have to be filled in for it.
import type { AuthRequest, Field } from '../protocol/index.ts'
import { isEmpty, isInput, isText } from './fieldTypes.ts'
import { hasOwnButton, isSecondFactorChoice, isWayIn } from './requestKinds.ts'
import type { Step } from './step.ts'
import type { Values } from './values.ts'

/**
 * Returns the way in that has to be complete when the form is submitted without a button: the one that the user has
 * completed, or else the one that lacks the fewest.
 */
export function neededWayIn(step: Step, values: Values): AuthRequest | undefined {
  const empty = emptyNames(step, values)
  const all = step.requests.filter(isTypedWayIn)
  const withoutButton = all.filter((request) => !hasOwnButton(request))
  const ways = withoutButton.length ? withoutButton : all
  const isGiven = (field: Field) => isInput(field) && !empty.has(field.name)
  const isComplete = (request: AuthRequest) => request.fields.some(isGiven) && !missingFields(request, empty).length
  const complete = ways.filter(isComplete)
  if (complete.length) return complete.find(isChosenOnly) ?? complete[0]
  const typed = ways.filter(({ fields }) => fields.some(isText))
  const countMissing = (request: AuthRequest) => missingFields(request, empty).length
  return (typed.length ? typed : ways).sort((one, other) => countMissing(one) - countMissing(other))[0]
}

/** A way in that is ticked or chosen and not typed, such as a password that the wiki mails. */
export function isChosenOnly({ fields }: AuthRequest): boolean {
  return !fields.some(isText)
}

/** Returns the names of the fields that have to be filled in, whichever way in the user takes. */
export function requiredFields({ fields, requests }: Step): ReadonlySet<string> {
  const isNeededBy = (name: string) => (request: AuthRequest) => request.fields.some((field) => field.name === name && !field.optional)
  const ways = requests.filter(isTypedWayIn)
  const others = requests.filter((request) => !isWayIn(request))
  const isRequired = ({ name }: Field) => others.some(isNeededBy(name)) || (ways.length > 0 && ways.every(isNeededBy(name)))
  return new Set(fields.filter((field) => isInput(field) && isRequired(field)).map(({ name }) => name))
}

/** Returns the names of the fields that have no value. Of fields that share a name, only the one that is shown can have one. */
export function emptyNames({ fields }: Step, values: Values): ReadonlySet<string> {
  return new Set(fields.flatMap((field) => (isEmpty(field, values.get(field.name)) ? field.name : [])))
}

/** Returns the names of the fields of a request that are not optional and have no value. */
export function missingFields({ fields }: AuthRequest, empty: ReadonlySet<string>): readonly string[] {
  return fields.flatMap(({ name, optional }) => (!optional && empty.has(name) ? name : []))
}

/** A way in that is filled in, and more than a button or the choice of another one. */
function isTypedWayIn(request: AuthRequest): boolean {
  return isWayIn(request) && !isSecondFactorChoice(request) && request.fields.some(isInput)
}
