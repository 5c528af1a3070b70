// Which requests of a step go together: a button leads one way in, and only some other requests go along with it.
import type { AuthRequest, Field } from '../../../protocol/index.ts'
import { isMethodChoice, isProof } from '../../kinds.ts'
import type { Step } from '../../step.ts'
import { isButton } from '../../ways.ts'

/**
 * The requests that take part in a submit: all, or those that go along with what was pressed. That is the name of a
 * button, of a `credential` that a security key gave, or of the choice of another method, which goes alone.
 */
export function requestsOnTheWay({ requests }: Step, pressed: string | undefined): readonly AuthRequest[] {
  if (pressed === undefined) return requests.filter((request) => !isMethodChoice(request))
  const choice = requests.find((request) => isMethodChoice(request) && hasField(request, pressed))
  return choice ? [choice] : requests.filter((request) => hasField(request, pressed) || accompanies(request))
}

/** The fields that take part, each name once, in the order of the form. */
export function fieldsOnTheWay(step: Step, pressed: string | undefined): readonly Field[] {
  const all = requestsOnTheWay(step, pressed).flatMap(({ fields }) => fields)
  return step.fields.filter(({ name }) => all.some((field) => field.name === name))
}

/**
 * Goes along with any way in, as a captcha or "remember me" does. The wire does not say it: provider buttons and
 * "remember me" are both optional.
 */
function accompanies(request: AuthRequest): boolean {
  const { required, fields } = request
  const isAnotherWay = isMethodChoice(request) || isProof(request) || (fields.length > 0 && fields.every(isButton))
  const isPasswordChange = required === 'optional' && fields.some(({ type }) => type === 'password')
  return required !== 'primary-required' && !isAnotherWay && !isPasswordChange
}

export function hasField({ fields }: AuthRequest, name: string): boolean {
  return fields.some((field) => field.name === name)
}

/** Whether a button is a way in at somebody else's, and not one that answers a question, such as to skip a step. */
export function leadsAway({ kind, requests }: Step, pressed: string): boolean {
  return kind !== 'continue' && requests.some((request) => hasField(request, pressed) && request.fields.every(isButton))
}
