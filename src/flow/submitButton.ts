// The buttons that submit a form: its own, and those of the requests.
import type { AuthRequest } from '../protocol/index.ts'
import { isButton, isInput } from './fieldTypes.ts'
import { hasField, hasOwnButton, isAlternative, isProviderButton, isSecondFactorChoice, isWayIn } from './requestKinds.ts'
import type { Step } from './step.ts'
import { textValue, type Values } from './values.ts'
import { neededWayIn } from './waysIn.ts'

/**
 * Whether the form needs a submit button beside the buttons of the requests. Where there are ways to log in, they alone
 * decide: a submit without the button of a way leads nowhere.
 */
export function needsSubmitButton({ kind, fields, requests }: Step): boolean {
  const ways = kind === 'continue' ? [] : requests.filter(isWayIn)
  if (ways.length) return !ways.every(hasOwnButton)
  if (!fields.some(isButton) && !requests.some(hasOwnButton)) return true
  return kind === 'continue' && requests.some((request) => !isAlternative(request) && request.fields.some(isInput))
}

/**
 * Returns the button that Enter presses in the field of this name, or `undefined` for the submit button of the form: a
 * request with fields and a button of its own, such as the login to a directory, takes its fields only with its button.
 */
export function buttonOfField({ requests }: Step, name: string): string | undefined {
  const owners = requests.filter((request) => hasField(request, name))
  return owners.every(isFormWithButton) ? buttonOf(owners[0]) : undefined
}

/** Returns the button that a submit presses. `button` is the field that the user pressed, if it was one. */
export function pressedButton(step: Step, values: Values, button: string | undefined): string | undefined {
  const { requests } = step
  if (button !== undefined) return requests.some(isAnswered(button, values)) ? undefined : button
  if (needsSubmitButton(step)) return undefined
  const buttons = step.fields.filter(isButton)
  return buttonOf(neededWayIn(step, values)) ?? (buttons.length === 1 ? buttons[0]?.name : undefined)
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

function isFormWithButton({ fields }: AuthRequest): boolean {
  return fields.some(isInput) && fields.some(isButton)
}

function buttonOf(request: AuthRequest | undefined): string | undefined {
  return request?.fields.find(isButton)?.name
}
