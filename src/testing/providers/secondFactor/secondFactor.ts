// Asks for a second factor: the first one that the account has, or the one that the user has chosen.
import type { AuthAttempt, SecondaryProvider } from '../../authmanager/provider.ts'
import { abstain, fail, type SecondaryResponse } from '../../authmanager/responses.ts'
import type { Message } from '../../messages/message.ts'
import type { SecondFactorId } from '../../options/fakeWikiOptions.ts'
import { createField, createRequest, type AuthRequest } from '../../requests/authRequest.ts'
import { parseFields, textOf } from '../../requests/submission.ts'
import type { Account } from '../../state/accounts.ts'
import { passkeyLogin } from '../passkey/passkeyLogin.ts'
import { recoveryCode } from './recoveryCode.ts'
import type { SecondFactorMethod } from './secondFactorMethod.ts'
import { securityKey } from './securityKey.ts'
import { totp } from './totp.ts'

const choiceRequestId = 'MediaWiki\\Extension\\OATHAuth\\Auth\\TwoFactorModuleSelectAuthenticationRequest'
const methodNote = 'secondFactor'
const methods: Readonly<Record<SecondFactorId, SecondFactorMethod>> = { totp, webauthn: securityKey, recoverycodes: recoveryCode }

export const secondFactor: SecondaryProvider = {
  name: 'secondFactor',
  begin: (attempt, account) => {
    const [first] = methodsOf(attempt, account)
    if (first === undefined || attempt.flow.authenticatedBy === passkeyLogin.name) return abstain
    return ask(attempt, account, first)
  },
  continue: async (attempt, account) => {
    const chosenId = textOf(attempt.submission, choiceRequestId, 'newModule')
    const chosen = methodsOf(attempt, account).find(({ id }) => id === chosenId)
    if (chosen !== undefined) return ask(attempt, account, chosen)
    const method = answeredMethod(attempt, account)
    if (method === undefined) return { kind: 'pass' }
    const result = await method.check(attempt, account)
    switch (result.kind) {
      case 'right':
        return { kind: 'pass' }
      case 'refused':
        return fail(result.message)
      case 'empty':
        return { kind: 'ui', requests: attempt.flow.pendingRequests, message: result.message }
      case 'wrong':
        return ask(attempt, account, method, result.message)
    }
  },
}

/** Without a choice of methods the wiki accepts recovery codes in the TOTP field. */
function methodsOf({ wiki }: AuthAttempt, account: Account): readonly SecondFactorMethod[] {
  if (!wiki.features.methodChoice) return [totp, securityKey].filter(({ isEnabledFor }) => isEnabledFor(account))
  const order: readonly SecondFactorId[] = account.settings.secondFactors ?? ['webauthn', 'totp', 'recoverycodes']
  return order.map((id) => methods[id]).filter(({ isEnabledFor }) => isEnabledFor(account))
}

/**
 * Of the request for the choice MediaWiki 1.45 knows which method was asked for. If that request was dropped, because it
 * was not named or because the choice is the current method, the answer counts as one of an authenticator app.
 */
function answeredMethod(attempt: AuthAttempt, account: Account): SecondFactorMethod | undefined {
  const available = methodsOf(attempt, account)
  if (hasChoice(attempt, available) && !attempt.submission.has(choiceRequestId)) return totp
  return available.find(({ id }) => id === attempt.flow.notes.get(methodNote)) ?? available[0]
}

function hasChoice({ wiki }: AuthAttempt, available: readonly SecondFactorMethod[]): boolean {
  return wiki.features.methodChoice && available.length > 1
}

function ask(attempt: AuthAttempt, account: Account, method: SecondFactorMethod, prompt?: Message): SecondaryResponse {
  attempt.flow.notes.set(methodNote, method.id)
  const { authRequest, message: defaultPrompt } = method.ask(attempt, account)
  return { kind: 'ui', requests: [authRequest, ...methodChoice(attempt, account, method)], message: prompt ?? defaultPrompt }
}

function methodChoice(attempt: AuthAttempt, account: Account, current: SecondFactorMethod): readonly AuthRequest[] {
  const available = methodsOf(attempt, account)
  if (!hasChoice(attempt, available)) return []
  const labels = available.map(({ id, label }) => [id, label] as const)
  const options = [['', 'Stay with this one'] as const, ...labels.filter(([id]) => id !== current.id)]
  const newModule = createField('select', 'oathauth-switch-label', 'oathauth-switch-help', { optional: true, value: '', options })
  return [
    createRequest({
      id: choiceRequestId,
      metadata: {
        currentModule: current.id,
        allowedModules: available.map(({ id }) => id),
        moduleDescriptions: Object.fromEntries(labels),
      },
      fields: { newModule },
      parse: (posted) => parseFields({ newModule }, new Map([['newModule', ''], ...posted])),
    }),
  ]
}
