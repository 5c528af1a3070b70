// Which requests of a step go together: a button leads one way in, and only some other requests go along with it.
import type { AuthRequest, Field } from '../protocol/index.ts'
import type { Step } from './step.ts'

/** The requests that take part when a button is pressed, or all of them on a general submit. */
export function requestsOnTheWay(step: Step, pressed: string | undefined): readonly AuthRequest[] {
  if (pressed === undefined) return step.requests
  return step.requests.filter((request) => hasButton(request, pressed) || accompanies(request))
}

/**
 * Whether the form needs a submit button of its own: when there is no button at all, or something to fill in outside of
 * the requests that are buttons only. Where ways in are offered, it must be one of them: a captcha alone leads nowhere.
 */
export function needsSubmitButton(step: Step): boolean {
  if (!step.fields.some((field) => field.type === 'button')) return true
  return step.requests.some(
    (request) => request.fields.some(isInput) && (step.kind === 'continue' || request.required === 'primary-required'),
  )
}

/** Goes along with any way in, as a captcha or "remember me" does. The wire does not say it: provider buttons and "remember me" are both optional. */
function accompanies(request: AuthRequest): boolean {
  const isWayIn = request.required === 'primary-required'
  const isButtonsOnly = request.fields.length > 0 && request.fields.every((field) => field.type === 'button')
  const isPasswordChange = request.required === 'optional' && request.fields.some((field) => field.type === 'password')
  return !isWayIn && !isButtonsOnly && !isPasswordChange
}

/** A field that a person fills in, ticks or chooses from. */
export function isInput(field: Field): boolean {
  return field.type !== 'hidden' && field.type !== 'null' && field.type !== 'button'
}

export function hasButton(request: AuthRequest, name: string): boolean {
  return request.fields.some((field) => field.type === 'button' && field.name === name)
}
