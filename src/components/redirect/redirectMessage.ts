// What is said while the person is at a third party, or back from it.
import type { Redirecting, SubmittingReturn } from '../../flow/index.ts'
import type { Translate } from '../../messages/index.ts'

export function redirectMessage(state: Redirecting | SubmittingReturn, translate: Translate): string {
  if (state.kind === 'submittingReturn') return translate('redirect-returned', state.host)
  return translate(state.phase === 'inTab' ? 'redirect-leaving' : 'redirect-waiting', state.host)
}
