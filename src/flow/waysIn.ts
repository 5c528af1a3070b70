// The ways to log in of a step, of which the user takes one, and the fields that have to be filled in for it.
import type { AuthRequest, Field } from '../protocol/index.ts'
import { isEmpty, isInput, isText } from './fieldTypes.ts'
import { hasField, hasOwnButton, isSecondFactorChoice, isWayIn } from './requestKinds.ts'
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
  const typed = ways.filter(({ fields }) => fields.some(isText))
  // A choice may be there from the start, so that only a tick outweighs what was typed.
  if (complete.length) return complete.find(isTicked) ?? complete.find((way) => typed.includes(way)) ?? complete[0]
  const countMissing = (request: AuthRequest) => missingFields(request, empty).length
  return (typed.length ? typed : ways).sort((one, other) => countMissing(one) - countMissing(other))[0]
}

/** A way in that is ticked or chosen and not typed, such as a password that the wiki mails. */
export function isChosenOnly({ fields }: AuthRequest): boolean {
  return !fields.some(isText)
}

/** Returns the way in that the user has ticked instead of typing one, if there is one. */
export function tickedWayIn(step: Step, values: Values): AuthRequest | undefined {
  if (!canTickWayIn(step)) return undefined
  const way = neededWayIn(step, values)
  return way && isTicked(way) && !missingFields(way, emptyNames(step, values)).length ? way : undefined
}

/** Returns whether a step has a way in that the user ticks instead of typing one. */
export function canTickWayIn({ requests }: Step): boolean {
  return requests.some((request) => isTypedWayIn(request) && isTicked(request))
}

function isTicked(way: AuthRequest): boolean {
  return isChosenOnly(way) && way.fields.some(({ type }) => type === 'checkbox' || type === 'multiselect')
}

/** Returns the names of the fields that have to be filled in, whichever way in the user takes. `ticked` is the one that was ticked. */
export function requiredFields({ fields, requests }: Step, ticked?: AuthRequest): ReadonlySet<string> {
  const neededNames = (request: AuthRequest) => new Set(request.fields.filter(({ optional }) => !optional).map(({ name }) => name))
  const ways = requests.filter(isTypedWayIn).map(neededNames)
  const others = requests.filter((request) => !isWayIn(request)).map(neededNames)
  const isRequired = ({ name }: Field) =>
    others.some((names) => names.has(name)) || (ways.length > 0 && ways.every((names) => names.has(name))) || isMailedTo(name, ticked)
  return new Set(fields.filter((field) => isInput(field) && isRequired(field)).map(({ name }) => name))
}

/** Returns the names of the fields that the ticked way in has no use for, such as the password beside one that the wiki mails. */
export function unneededFields({ requests }: Step, ticked: AuthRequest | undefined): ReadonlySet<string> {
  if (!ticked) return new Set()
  const others = requests.filter((request) => isTypedWayIn(request) && !isChosenOnly(request))
  const isNeededElsewhere = (name: string) => requests.some((request) => !others.includes(request) && hasField(request, name))
  const names = others.flatMap(({ fields }) => fields.filter(isInput).map(({ name }) => name))
  // The account has a name, however its password is chosen.
  return new Set(names.filter((name) => name !== 'username' && !isNeededElsewhere(name)))
}

/** A wiki makes no account whose password it cannot mail, although it marks the address as optional. */
export function isMailedTo(name: string, ticked: AuthRequest | undefined): boolean {
  return name === 'email' && !!ticked && hasField(ticked, 'mailpassword')
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
