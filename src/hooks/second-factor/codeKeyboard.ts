// The keyboard of a phone for a code: with digits, and with letters for a recovery code.
import { codesOf, isSecondFactorChoice, type Step } from '../../flow/index.ts'
import type { Translate } from '../../messages/index.ts'
import { rootOf } from '../rootOf.ts'

/** Returns the name of the field that takes recovery codes, too. Where second factors can be chosen, they are one of their own. */
export function mixedCodeField({ requests }: Step): string | undefined {
  if (requests.some(isSecondFactorChoice)) return undefined
  return requests.flatMap(codesOf).find(({ name }) => name === 'OATHToken')?.name
}

export function keyboardLabel(hasLetters: boolean, translate: Translate): string {
  return translate(hasLetters ? 'code-with-digits' : 'code-with-letters')
}

/** Finds the input of a form by its id, because it may be the app's own. Returns whether it is there. */
export function switchKeyboard(form: HTMLFormElement | null, inputId: string | undefined, hasLetters: boolean): boolean {
  const input = inputId === undefined ? null : rootOf(form).getElementById(inputId)
  if (!input) return false
  input.inputMode = hasLetters ? 'text' : 'numeric'
  input.focus()
  return true
}
