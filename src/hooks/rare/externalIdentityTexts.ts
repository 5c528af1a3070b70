// What is said to a user whom an identity provider has confirmed, and who has no account on the wiki, and the ways on.
import { showsForm, type ExternalIdentity, type FlowState } from '../../flow/index.ts'
import type { Translate } from '../../messages/index.ts'
import { accountModule, modules } from '../../protocol/index.ts'
import type { AuthFlowHandle } from '../authFlowHandle.ts'
import { toAction, type FlowAction } from '../flowAction.ts'
import { nameOnButton } from '../texts/providerName.ts'

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
  const provider = providerOf(providerLabel, state)
  const isBusy = state.kind !== 'awaitingInput'
  const create = toAction('createAccount', translate('external-identity-create'), () => { goTo(accountModule) })
  return {
    text: provider === undefined ? translate('external-identity') : translate('external-identity-by', provider),
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

function newAccount({ state, startOver }: AuthFlowHandle, { providerLabel, isForgottenByWiki }: ExternalIdentity, translate: Translate): ExternalIdentityTexts {
  const provider = providerOf(providerLabel, state)
  const key = isForgottenByWiki ? 'external-identity-lost' : 'external-identity-new'
  return {
    text: provider === undefined ? translate(`${key}-unnamed`) : translate(key, provider),
    actions: [toAction('leaveIdentity', translate('external-identity-back'), startOver, 'quiet')],
  }
}

/** The form that follows has the button of the provider again. */
function providerOf(label: ExternalIdentity['providerLabel'], state: FlowState): string | undefined {
  return showsForm(state) ? nameOnButton(label, state.step.requests) : undefined
}
