// The message while the user is at the identity provider or has returned.
import type { Redirecting, SubmittingReturn } from '../../flow/index.ts'
import type { Translate } from '../../messages/index.ts'
import { providerName } from './providerName.ts'

export function redirectMessage(state: Redirecting | SubmittingReturn, translate: Translate): string {
  const provider = providerName(state, translate)
  if (state.kind === 'submittingReturn') return translate('redirect-returned', provider)
  return translate(state.phase === 'leavingTab' ? 'redirect-leaving' : 'redirect-waiting', provider)
}
