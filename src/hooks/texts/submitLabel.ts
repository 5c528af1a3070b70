// What the submit button of a form says.
import { isButton, isPasswordChange, type Step, type Task } from '../../flow/index.ts'
import { toPlainText } from '../../html/index.ts'
import type { Translate } from '../../messages/index.ts'
import { changeModule, modules } from '../../protocol/index.ts'

/** A button of the wiki may have the same label, so that this one has to say what else it does. */
export function submitLabel({ kind, fields }: Step, { module, request }: Task, translate: Translate): string {
  const beginKey = module === changeModule && !isPasswordChange({ module, request }) ? 'submit-change-other' : (`submit-${module}` as const)
  const label = translate(kind === 'begin' ? beginKey : 'submit-continue')
  const isTaken = fields.some((field) => isButton(field) && field.label && toPlainText(field.label).trim() === label)
  if (!isTaken) return label
  return translate(kind !== 'continue' && modules[module].logsIn ? 'submit-local' : 'submit-form')
}
