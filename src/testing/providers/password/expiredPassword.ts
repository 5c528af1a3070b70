// Asks for a new password when the old one must be changed, or when it should be changed and the user may skip that.
import { changeAuthenticationData } from '../../authmanager/changeAuthenticationData.ts'
import type { AuthAttempt, SecondaryProvider } from '../../authmanager/provider.ts'
import { abstain, type SecondaryResponse } from '../../authmanager/responses.ts'
import { message, messageList, type Message } from '../../messages/message.ts'
import type { Account } from '../../state/accounts.ts'
import { createButtonRequest, isPressed } from '../shared/buttonRequest.ts'
import { localPassword } from './localPassword.ts'
import { checkPassword } from './passwordPolicy.ts'
import { passwordRequest, passwordRequestId } from './passwordRequest.ts'
import { temporaryPassword } from './temporaryPassword.ts'

interface ChangeReason {
  readonly message: Message
  readonly isSkippable: boolean
}

export const expiredPassword: SecondaryProvider = {
  name: 'expiredPassword',
  begin: (attempt, account) => {
    const reason = changeReason(attempt, account)
    return reason === undefined ? abstain : askForPassword(account, reason)
  },
  continue: (attempt, account) => {
    const { submission } = attempt
    const reason = changeReason(attempt, account)
    if (reason === undefined || (reason.isSkippable && isPressed(submission, 'skipReset'))) return { kind: 'pass' }
    if (!submission.has(passwordRequestId)) return askForPassword(account, reason)
    const change = { ...attempt, action: 'change', account, requestId: passwordRequestId } as const
    const refusal = messageList(changeAuthenticationData(change))
    return refusal === undefined ? { kind: 'pass' } : askForPassword(account, { ...reason, message: refusal })
  },
}

/** Returns `undefined` if the password can stay, or if the user logged in without one. */
function changeReason({ wiki, flow }: AuthAttempt, account: Account): ChangeReason | undefined {
  if (flow.authenticatedBy === temporaryPassword.name) {
    return { message: message('resetpass-temp-emailed'), isSkippable: false }
  }
  if (flow.authenticatedBy !== localPassword.name) return undefined
  if (account.passwordState === 'hard') return { message: message('resetpass-expired'), isSkippable: false }
  if (account.passwordState === 'soft') return { message: message('resetpass-expired-soft'), isSkippable: true }
  const weakness = messageList(checkPassword(wiki.features.passwordPolicy, account.name, account.password ?? '').messages)
  return weakness && { message: message('resetpass-validity-soft', weakness), isSkippable: true }
}

function askForPassword({ name }: Account, { message: prompt, isSkippable }: ChangeReason): SecondaryResponse {
  const necessity = isSkippable ? 'optional' : 'required'
  const skip = createButtonRequest({
    name: 'skipReset',
    label: 'authprovider-resetpass-skip-label',
    help: 'authprovider-resetpass-skip-help',
    required: necessity,
  })
  const change = passwordRequest('change', name, { required: necessity })
  return { kind: 'ui', requests: isSkippable ? [change, skip] : [change], message: prompt }
}
