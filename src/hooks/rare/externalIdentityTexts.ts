// What is said to a user whom an identity provider has confirmed, and who has no account on the wiki, and the ways on.
import type { ExternalIdentity } from '../../flow/index.ts'
import { toPlainText } from '../../html/index.ts'
import type { Translate } from '../../messages/index.ts'
import { accountModule, modules } from '../../protocol/index.ts'
import type { AuthFlowHandle } from '../authFlowHandle.ts'
import { toAction, type FlowAction } from '../flowAction.ts'

export interface ExternalIdentityTexts {
  readonly text: string
  readonly actions: readonly FlowAction[]
}

/** `focusForm` moves the focus to the form, by which the user can log in. */
export function externalIdentityTexts(flow: AuthFlowHandle, identity: ExternalIdentity, focusForm: () => void, translate: Translate): ExternalIdentityTexts {
  return modules[flow.module].logsIn ? choices(flow, identity, focusForm, translate) : newAccount(flow, identity, translate)
}

function choices({ state, otherModules, goTo, startOver }: AuthFlowHandle, identity: ExternalIdentity, focusForm: () => void, translate: Translate): ExternalIdentityTexts {
  const { providerLabel, canLinkAfterLogin } = identity
  const isBusy = state.kind !== 'awaitingInput'
  const create = toAction('createAccount', translate('external-identity-create'), () => { goTo(accountModule) })
  return {
    text: providerLabel ? translate('external-identity-by', toPlainText(providerLabel)) : translate('external-identity'),
    actions: [
      {
        ...toAction('logInHere', translate('external-identity-log-in'), focusForm),
        description: translate(canLinkAfterLogin ? 'external-identity-log-in-links' : 'external-identity-log-in-only'),
      },
      ...(otherModules.includes(accountModule) ? [{ ...create, isBusy, description: translate('external-identity-create-does') }] : []),
      { ...toAction('leaveIdentity', translate('external-identity-leave'), startOver), description: translate('external-identity-leave-does') },
    ],
  }
}

function newAccount({ startOver }: AuthFlowHandle, { providerLabel, isForgottenByWiki }: ExternalIdentity, translate: Translate): ExternalIdentityTexts {
  const key = isForgottenByWiki ? 'external-identity-lost' : 'external-identity-new'
  return {
    text: providerLabel ? translate(key, toPlainText(providerLabel)) : translate(`${key}-unnamed`),
    actions: [toAction('leaveIdentity', translate('external-identity-back'), startOver, 'quiet')],
  }
}
