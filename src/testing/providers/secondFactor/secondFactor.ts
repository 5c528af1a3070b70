// Asks for a second factor: the first one that the account has, or the one that the user has chosen.
import type { AuthAttempt, SecondaryProvider } from '../../authmanager/provider.ts'
import { abstain, fail, type SecondaryResponse } from '../../authmanager/responses.ts'
import type { Message } from '../../messages/message.ts'
import { createField, createRequest, type AuthRequest } from '../../requests/authRequest.ts'
import { textOf } from '../../requests/submission.ts'
import type { Account } from '../../state/accounts.ts'
import { passkeyLogin } from '../passkey/passkeyLogin.ts'
import { recoveryCode } from './recoveryCode.ts'
import type { SecondFactorMethod } from './secondFactorMethod.ts'
import { securityKey } from './securityKey.ts'
import { totp } from './totp.ts'

const choiceRequestId = 'MediaWiki\\Extension\\OATHAuth\\Auth\\TwoFactorModuleSelectAuthenticationRequest'
const methodNote = 'secondFactor'

export const secondFactor: SecondaryProvider = {
  name: 'secondFactor',
  begin: (attempt, account) => {
    const [first] = methodsOf(attempt, account)
    if (first === undefined || attempt.flow.authenticatedBy === passkeyLogin.name) return abstain
    return ask(attempt, account, first)
  },
  continue: async (attempt, account) => {
    const methods = methodsOf(attempt, account)
    const find = (id: string | undefined) => methods.find((method) => method.id === id)
    const other = find(textOf(attempt.submission, choiceRequestId, 'newModule'))
    if (other) return ask(attempt, account, other)
    const method = find(attempt.flow.notes.get(methodNote)) ?? methods[0]
    if (method === undefined) return { kind: 'pass' }
    const result = await method.check(attempt, account)
    if (result.kind === 'right') return { kind: 'pass' }
    return result.kind === 'refused' ? fail(result.message) : ask(attempt, account, method, result.message)
  },
}

/** A wiki without a choice of methods accepts recovery codes in the TOTP field. */
function methodsOf({ wiki }: AuthAttempt, account: Account): readonly SecondFactorMethod[] {
  const all = wiki.features.methodChoice ? [securityKey, totp, recoveryCode] : [totp, securityKey]
  return all.filter(({ isEnabledFor }) => isEnabledFor(account))
}

function ask(attempt: AuthAttempt, account: Account, method: SecondFactorMethod, prompt?: Message): SecondaryResponse {
  attempt.flow.notes.set(methodNote, method.id)
  const { authRequest, message: defaultPrompt } = method.ask(attempt, account)
  return { kind: 'ui', requests: [authRequest, ...methodChoice(attempt, account, method)], message: prompt ?? defaultPrompt }
}

function methodChoice(attempt: AuthAttempt, account: Account, current: SecondFactorMethod): readonly AuthRequest[] {
  const methods = methodsOf(attempt, account)
  if (!attempt.wiki.features.methodChoice || methods.length < 2) return []
  const labels = methods.map(({ id, label }) => [id, label] as const)
  const options = [['', 'Stay with this one'] as const, ...labels.filter(([id]) => id !== current.id)]
  const label = 'oathauth-switch-label'
  return [
    createRequest({
      id: choiceRequestId,
      metadata: {
        currentModule: current.id,
        allowedModules: methods.map(({ id }) => id),
        moduleDescriptions: Object.fromEntries(labels),
      },
      fields: {
        newModule: createField('select', label, 'oathauth-switch-help', { optional: true, value: '', options }),
      },
    }),
  ]
}
