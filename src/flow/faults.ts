// What a person still has to fill in before a step can be posted. The server drops an incomplete request without a word.
import type { AuthRequest, Field } from '../protocol/index.ts'
import type { Step } from './step.ts'
import { isTicked, textIn, type Values } from './values.ts'
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
  const missing = [...must, ...nearestWayIn(requests, values, pressed)].flatMap((request) => missingIn(request, values))
  const mismatches = requests.flatMap((request) => mismatchIn(request, values))
  const kindByName = new Map([...mismatches, ...missing].map((fault) => [fault.name, fault.kind]))
  return step.fields.flatMap(({ name }) => {
    const kind = kindByName.get(name)
    return kind ? [{ name, kind }] : []
  })
}

function mustBeComplete(request: AuthRequest, all: readonly AuthRequest[], pressed: string | undefined): boolean {
  if (pressed !== undefined && hasButton(request, pressed)) return true
  if (request.required === 'required') return true
  return request.required === 'optional' && pressed === undefined && isOnlyOneToFill(request, all)
}

/** As with an expired password that may be skipped: whoever submits instead of skipping wants to change it. */
function isOnlyOneToFill(request: AuthRequest, all: readonly AuthRequest[]): boolean {
  const toFill = all.filter(({ fields }) => fields.some((field) => !field.optional && isTyped(field)))
  return toFill.length === 1 && toFill[0] === request
}

/** Of several ways in one complete one suffices; if none is, the one that lacks least has to be completed. */
function nearestWayIn(requests: readonly AuthRequest[], values: Values, pressed: string | undefined): readonly AuthRequest[] {
  const ways = pressed === undefined ? requests.filter(({ required }) => required === 'primary-required') : []
  const lacks = (request: AuthRequest) => missingIn(request, values).length
  const typed = ways.filter(({ fields }) => fields.some(isTyped))
  return typed.length === 0 ? [] : [typed.reduce((best, way) => (lacks(way) < lacks(best) ? way : best))]
}

function missingIn(request: AuthRequest, values: Values): readonly Fault[] {
  return request.fields.filter((field) => !field.optional && isEmpty(field, values)).map(({ name }) => ({ name, kind: 'missing' }))
}

function isEmpty(field: Field, values: Values): boolean {
  switch (field.type) {
    case 'string':
    case 'password':
    case 'unknown':
      return textIn(values, field.name) === ''
    case 'select':
      return !field.options.some(({ value }) => value === values.get(field.name))
    case 'checkbox':
      return !isTicked(values, field.name)
    case 'hidden':
    case 'null':
    case 'button':
    case 'multiselect':
      return false
  }
}

function isTyped(field: Field): boolean {
  return field.type === 'string' || field.type === 'password' || field.type === 'unknown'
}

function mismatchIn(request: AuthRequest, values: Values): readonly Fault[] {
  const names = request.fields.map(({ name }) => name)
  const isPair = names.includes('password') && names.includes('retype')
  return isPair && textIn(values, 'password') !== textIn(values, 'retype') ? [{ name: 'retype', kind: 'mismatch' }] : []
}
