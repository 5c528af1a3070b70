// The buttons that submit a form: its own, and those of the requests.
import type { AuthRequest } from '../protocol/index.ts'
import { isButton, isInput } from './fieldTypes.ts'
import { hasField, isAlternative, isProviderButton, isSecondFactorChoice, isWayIn, isWebAuthn } from './requestKinds.ts'
import type { FlowState } from './state.ts'
import type { Step } from './step.ts'
import { textValue, type Values } from './values.ts'
import { neededWayIn } from './waysIn.ts'

/**
 * Whether the form needs a submit button beside the buttons of the requests. Where there are ways to log in, they alone
 * decide: a submit without the button of a way leads nowhere.
 */
export function needsSubmitButton(step: Step): boolean {
  const { kind, requests } = step
  const hasOwnButton = (request: AuthRequest) => isWebAuthn(request) || buttonOf(step, request) !== undefined
  const ways = kind === 'continue' ? [] : requests.filter(isWayIn)
  if (ways.length) return !ways.every(hasOwnButton)
  if (!requests.some(hasOwnButton)) return true
  return kind === 'continue' && requests.some((request) => !isAlternative(request) && request.fields.some(isInput))
}

/** Whether there are other ways to log in beside something to fill in or to send. A checkbox alone, such as for how long, is no way. */
export function hasOtherWays(step: Step): boolean {
  const isForm = (request: AuthRequest) => !isAlternative(request) && request.fields.some((field) => isInput(field) && field.type !== 'checkbox')
  return step.requests.some(isAlternative) && (needsSubmitButton(step) || step.requests.some(isForm))
}

/**
 * Returns the button that Enter presses in the field of this name, or `undefined` for the submit button of the form: a
 * request with fields and a button of its own, such as the login to a directory, takes its fields only with its button.
 */
export function buttonOfField(step: Step, name: string): string | undefined {
  const buttons = step.requests.filter((request) => hasField(request, name)).map((request) => buttonOf(step, request))
  return buttons.every((button) => button !== undefined) ? buttons[0] : undefined
}

/** Returns the button that a submit presses. `button` is the field that the user pressed, if it was one. */
export function pressedButton(step: Step, values: Values, button: string | undefined): string | undefined {
  const { requests } = step
  if (button !== undefined) return requests.some(isAnswered(button, values)) ? undefined : button
  if (needsSubmitButton(step)) return undefined
  const buttons = step.fields.filter(isButton)
  const way = neededWayIn(step, values)
  return (way && buttonOf(step, way)) ?? (buttons.length === 1 ? buttons[0]?.name : undefined)
}

/** True for the button of an identity provider, and false for a button such as "skip". */
export function startsRedirect({ kind, requests }: Step, button: string): boolean {
  return kind !== 'continue' && requests.some((request) => hasField(request, button) && isProviderButton(request))
}

/** Choosing the current second factor is no choice: the wiki refuses it, and wants the answer. */
function isAnswered(button: string, values: Values): (request: AuthRequest) => boolean {
  const choice = textValue(values, button)
  return (request) => isSecondFactorChoice(request) && hasField(request, button) && (!choice || choice === request.metadata['currentModule'])
}

/** Returns the first button of a request. One that shares its name with a field of another request is not shown. */
function buttonOf({ fields }: Step, request: AuthRequest): string | undefined {
  return request.fields.find((field) => isButton(field) && fields.includes(field))?.name
}

/** Whether the form is being sent by this button: a field, or the submit button, which is none. */
export function isSubmittedBy(state: FlowState, button: string | undefined): boolean {
  return state.kind === 'submitting' && state.button === button
}
