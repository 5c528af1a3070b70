// The buttons of the wiki that start a security key or passkey. Posting them alone would post an empty credential.
import type { AuthRequest, FieldOf } from '../protocol/index.ts'
import { isWebAuthn } from './requestKinds.ts'
import type { Step } from './step.ts'
import { textValue, type Values } from './values.ts'

const knownNames: ReadonlySet<string> = new Set(['passwordlessButton', 'webauthnButton'])

/** Returns the buttons of the request that start the key: those with a known name, or else the first one. */
export function keyButtonsOf({ fields }: AuthRequest): readonly FieldOf<'button'>[] {
  const buttons = fields.filter((field) => field.type === 'button')
  const known = buttons.filter(({ name }) => knownNames.has(name))
  return known.length > 0 ? known : buttons.slice(0, 1)
}

/** Whether the button starts a key that has not answered, or whose answer was to an earlier challenge and is gone. */
export function isUnansweredKey({ requests }: Step, values: Values, button: string | undefined): boolean {
  const isStarted = (request: AuthRequest) => button === 'credential' || keyButtonsOf(request).some(({ name }) => name === button)
  return requests.some((request) => isWebAuthn(request) && isStarted(request)) && !textValue(values, 'credential')
}
