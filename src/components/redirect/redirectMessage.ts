// The message while the user is at the identity provider or has returned.
import type { Redirecting, SubmittingReturn } from '../../flow/index.ts'
import type { Translate } from '../../messages/index.ts'

export function redirectMessage(state: Redirecting | SubmittingReturn, translate: Translate): string {
  if (state.kind === 'submittingReturn') return translate('redirect-returned', state.host)
  return translate(state.phase === 'leavingTab' ? 'redirect-leaving' : 'redirect-waiting', state.host)
}
