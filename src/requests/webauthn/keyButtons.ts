// The buttons of the wiki that start a security key or passkey. Posting them alone would post an empty credential.
import type { AuthRequest, Field } from '../../protocol/index.ts'

type ButtonField = Extract<Field, { readonly type: 'button' }>

const knownNames: ReadonlySet<string> = new Set(['passwordlessButton', 'webauthnButton'])

/** Returns the buttons of the request that start the key: those with a known name, or else the first one. */
export function keyButtonsOf({ fields }: AuthRequest): readonly ButtonField[] {
  const buttons = fields.filter((field) => field.type === 'button')
  const known = buttons.filter(({ name }) => knownNames.has(name))
  return known.length > 0 ? known : buttons.slice(0, 1)
}
