// The choices of a user whom an identity provider has confirmed, and who has no account on the wiki.
import type { ExternalIdentity } from '../../flow/index.ts'
import type { Translate } from '../../messages/index.ts'
import { accountModule, modules } from '../../protocol/index.ts'
import type { AuthFlowHandle } from '../authFlowHandle.ts'
import { toAction, type FlowAction } from './flowAction.ts'

/** `focusForm` moves the focus to the form, by which the user can log in. */
export function externalIdentityActions(flow: AuthFlowHandle, { canLinkAfterLogin }: ExternalIdentity, focusForm: () => void, translate: Translate): readonly FlowAction[] {
  const { module, state, otherModules, goTo, startOver } = flow
  if (!modules[module].logsIn) return [toAction('leaveIdentity', translate('external-identity-back'), startOver, 'quiet')]
  const create = toAction('createAccount', translate('external-identity-create'), () => { goTo(accountModule) })
  return [
    {
      ...toAction('logInHere', translate('external-identity-log-in'), focusForm),
      description: translate(canLinkAfterLogin ? 'external-identity-log-in-links' : 'external-identity-log-in-only'),
    },
    ...(otherModules.includes(accountModule) ? [{ ...create, isBusy: state.kind !== 'awaitingInput', description: translate('external-identity-create-does') }] : []),
    { ...toAction('leaveIdentity', translate('external-identity-leave'), startOver), description: translate('external-identity-leave-does') },
  ]
}
