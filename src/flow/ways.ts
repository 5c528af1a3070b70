// Which requests of a step lead around its form, and which fields are filled in.
import type { AuthRequest, Field } from '../protocol/index.ts'
import { isMethodChoice, isProof } from './kinds.ts'
import type { Step } from './step.ts'

/** Leads around the form by a press of its own: a request of buttons only, a security key, another method. */
export function isWayAround(request: AuthRequest): boolean {
  const { fields } = request
  return isMethodChoice(request) || isProof(request) || (fields.some(isButton) && !fields.some(isInput))
}

/**
 * Whether the form needs a submit button of its own: when there is no button at all, or something to fill in outside of
 * the requests that lead around it. Where ways in are offered, it must be one of them: a captcha alone leads nowhere.
 */
export function needsSubmitButton({ kind, fields, requests }: Step): boolean {
  const isFilledIn = (request: AuthRequest) => !isWayAround(request) && request.fields.some(isInput)
  return (
    !(fields.some(isButton) || requests.some(isProof)) ||
    requests.some((request) => isFilledIn(request) && (kind === 'continue' || request.required === 'primary-required'))
  )
}

/** A field that a person fills in, ticks or chooses from. */
export function isInput({ type }: Field): boolean {
  return !/^(hidden|null|button)$/.test(type)
}

export function isButton({ type }: Field): boolean {
  return type === 'button'
}
