// What is said to a user whom an identity provider has confirmed, and who has no account on the wiki.
import { showsForm, type ExternalIdentity, type FlowState } from '../../flow/index.ts'
import type { Translate } from '../../messages/index.ts'
import { modules } from '../../protocol/index.ts'
import { nameOnButton } from './providerName.ts'

export function externalIdentityText(state: FlowState, { providerLabel, isForgottenByWiki }: ExternalIdentity, translate: Translate): string {
  // The form has the button of the provider again.
  const provider = showsForm(state) ? nameOnButton(providerLabel, state.step.requests) : undefined
  if (modules[state.task.module].logsIn) return provider === undefined ? translate('external-identity') : translate('external-identity-by', provider)
  const key = isForgottenByWiki ? 'external-identity-lost' : 'external-identity-new'
  return provider === undefined ? translate(`${key}-unnamed`) : translate(key, provider)
}
