// What a person still has to fill in before a step can be posted. The server drops an incomplete request without a word.
import type { AuthRequest, Field } from '../protocol/index.ts'
import type { Step } from './step.ts'
import { textIn, type Values } from './values.ts'
import { hasButton, requestsOnTheWay } from './ways.ts'

/** `missing`: nothing given. `mismatch`: the second password is not the first. */
export interface Fault {
  readonly name: string
  readonly kind: 'missing' | 'mismatch'
}

/** Finds what keeps the step from being posted; `pressed` is the button, if one was pressed. In the order of the form. */
export function faultsIn(step: Step, values: Values, pressed?: string): readonly Fault[] {
  const requests = requestsOnTheWay(step, pressed)
  const must = requests.filter((request) => mustBeComplete(request, requests, pressed))
  const missing = new Set([...must, ...nearestWayIn(requests, values, pressed)].flatMap((request) => missingIn(request, values)))
  const differs = requests.some(asksTwice) && textIn(values, 'password') !== textIn(values, 'retype')
  return step.fields.flatMap(({ name }): Fault[] => {
    if (missing.has(name)) return [{ name, kind: 'missing' }]
    return differs && name === 'retype' ? [{ name, kind: 'mismatch' }] : []
  })
}

function mustBeComplete(request: AuthRequest, all: readonly AuthRequest[], pressed: string | undefined): boolean {
  if (request.required === 'required' || (pressed !== undefined && hasButton(request, pressed))) return true
  if (request.required !== 'optional' || pressed !== undefined) return false
  // As with an expired password that may be skipped: whoever submits instead of skipping wants to change it.
  const toFill = all.filter(({ fields }) => fields.some((field) => !field.optional && isTyped(field)))
  return toFill.length === 1 && toFill[0] === request
}

/** Of several ways in one complete one suffices; if none is, the one that lacks least has to be completed. */
function nearestWayIn(requests: readonly AuthRequest[], values: Values, pressed: string | undefined): readonly AuthRequest[] {
  const lacks = (request: AuthRequest) => missingIn(request, values).length
  return requests
    .filter(({ required, fields }) => pressed === undefined && required === 'primary-required' && fields.some(isTyped))
    .sort((one, other) => lacks(one) - lacks(other))
    .slice(0, 1)
}

function missingIn({ fields }: AuthRequest, values: Values): readonly string[] {
  return fields.filter((field) => !field.optional && isEmpty(field, values)).map(({ name }) => name)
}

function isEmpty(field: Field, values: Values): boolean {
  const value = values.get(field.name)
  if (isTyped(field)) return !value
  if (field.type === 'select') return !field.options.some((option) => option.value === value)
  return field.type === 'checkbox' && value !== true
}

function isTyped({ type }: Field): boolean {
  return type === 'string' || type === 'password' || type === 'unknown'
}

function asksTwice({ fields }: AuthRequest): boolean {
  return ['password', 'retype'].every((name) => fields.some((field) => field.name === name))
}
