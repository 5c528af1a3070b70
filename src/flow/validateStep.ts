// What a person still has to fill in before a step can be posted. The server drops an incomplete request without a
// word.
import type { AuthRequest } from '../protocol/index.ts'
import type { Step } from './step.ts'
import { textIn, type Values } from './values.ts'
import { fieldsIn, requestsIn } from './participants.ts'
import { isEmpty, isText } from './fieldTypes.ts'
import { hasField } from './requestKinds.ts'

/** `missing`: nothing given. `mismatch`: the second password is not the first. */
export interface Fault {
  readonly name: string
  readonly kind: 'missing' | 'mismatch'
}

/**
 * Finds what keeps the step from being posted; `pressed` is the button, if one was pressed. In the order of the form.
 */
export function faultsIn(step: Step, values: Values, pressed?: string): readonly Fault[] {
  const must = requestsIn(step, pressed).filter(mustBeComplete(step, values, pressed))
  const missing = must.flatMap((request) => missingIn(request, values))
  return fieldsIn(step, pressed).flatMap(({ name }): Fault[] => {
    if (missing.includes(name)) return [{ name, kind: 'missing' }]
    return name === 'retype' && textIn(values, name) !== textIn(values, 'password') ? [{ name, kind: 'mismatch' }] : []
  })
}

type IsMust = (request: AuthRequest) => boolean

/** Tells which requests may not be left incomplete. */
function mustBeComplete({ requests }: Step, values: Values, pressed: string | undefined): IsMust {
  if (pressed !== undefined) return (request) => request.required === 'required' || hasField(request, pressed)
  const lacks = (request: AuthRequest) => missingIn(request, values).length
  // Of several ways in one complete one suffices; if none is, the one that lacks least has to be completed.
  const [nearest] = requests
    .filter(({ required, fields }) => required === 'primary-required' && fields.some(isText))
    .sort((one, other) => lacks(one) - lacks(other))
  // As with an expired password that may be skipped: whoever submits instead of skipping wants to change it.
  const [first, second] = requests.filter(({ fields }) => fields.some((field) => !field.optional && isText(field)))
  return (request) => {
    if (request.required === 'optional') return request === first && !second
    return request.required === 'required' || request === nearest
  }
}

function missingIn({ fields }: AuthRequest, values: Values): readonly string[] {
  return fields.flatMap((field) => (!field.optional && isEmpty(field, values.get(field.name)) ? field.name : []))
}
