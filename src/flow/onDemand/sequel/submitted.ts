// What a flow keeps of a form that is sent, and whom it is about from then on.
import type { SubmitEvent } from '../../event.ts'
import type { Asking, Submitting } from '../../state.ts'
import { textIn } from '../../values.ts'
import { withoutSecrets } from './withoutSecrets.ts'

export function submitted({ step, run, ...state }: Asking, { values, pressed }: SubmitEvent): Submitting {
  const kept = step.kind !== 'continue' ? withoutSecrets(step, values) : state.kept
  const button = step.fields.find(({ name }) => name === pressed)
  // A third party says by itself who somebody is.
  const person = button ? undefined : textIn(values, 'username') || undefined
  const leg = step.kind === 'continue' ? state.leg : { ...state.leg, pressed: button, person }
  return { kind: 'submitting', run, kept, leg, step, pressed }
}
