// Asks for a second factor and checks the answer. With a choice, the user can switch to another one.
import type { AuthAttempt } from '../../authmanager/provider.ts'
import { fail, type FailResponse, type PendingResponse } from '../../authmanager/responses.ts'
import type { Message } from '../../messages/message.ts'
import type { SecondFactorId } from '../../options/fakeWikiOptions.ts'
import { createField, createRequest, type AuthRequest } from '../../requests/authRequest.ts'
import { parseFields, textOf } from '../../requests/submission.ts'
import type { Account } from '../../state/accounts.ts'
import type { WikiState } from '../../state/wikiState.ts'
import { recoveryCode } from './recoveryCode.ts'
import type { SecondFactorMethod } from './secondFactorMethod.ts'
import { securityKey } from './securityKey.ts'
import { totp } from './totp.ts'

const choiceRequestId = 'MediaWiki\\Extension\\OATHAuth\\Auth\\TwoFactorModuleSelectAuthenticationRequest'
const allMethods: Readonly<Record<SecondFactorId, SecondFactorMethod>> = {
  totp,
  webauthn: securityKey,
  recoverycodes: recoveryCode,
}

/** The second factors that an account has, in their order. Without a choice, TOTP also accepts recovery codes. */
export function methodsOf({ features }: WikiState, account: Account): readonly SecondFactorMethod[] {
  if (!features.methodChoice) return [totp, securityKey].filter(({ isEnabledFor }) => isEnabledFor(account))
  const order: readonly SecondFactorId[] = account.settings.secondFactors ?? ['webauthn', 'totp', 'recoverycodes']
  return order.map((id) => allMethods[id]).filter(({ isEnabledFor }) => isEnabledFor(account))
}

/** One account and those of its second factors that count. */
export interface Challenged {
  readonly attempt: AuthAttempt
  readonly account: Account
  readonly methods: readonly SecondFactorMethod[]
}

export function askMethod(challenged: Challenged, method: SecondFactorMethod, prompt?: Message): PendingResponse {
  const { attempt, account, methods } = challenged
  const { authRequest, message: defaultPrompt } = method.ask(attempt, account)
  const choice = attempt.wiki.features.methodChoice && methods.length > 1 ? [choiceRequest(challenged, method)] : []
  return { kind: 'ui', requests: [authRequest, ...choice], message: prompt ?? defaultPrompt }
}

export async function checkAnswer(challenged: Challenged): Promise<PendingResponse | FailResponse | { readonly kind: 'pass' }> {
  const { attempt, account, methods } = challenged
  const chosenId = textOf(attempt.submission, choiceRequestId, 'newModule')
  const chosen = methods.find(({ id }) => id === chosenId)
  if (chosen !== undefined) return askMethod(challenged, chosen)
  const method = answeredMethod(challenged)
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
      return askMethod(challenged, method, result.message)
  }
}

/**
 * As in MediaWiki 1.45, only the request for the choice knows which method was asked for. Where it was dropped, because it
 * was not named or because the choice is the current method, the answer counts as one of an authenticator app, if there is
 * one.
 */
function answeredMethod({ attempt, methods }: Challenged): SecondFactorMethod | undefined {
  const currentId = textOf(attempt.submission, choiceRequestId, 'currentModule')
  const byPriority = [totp, securityKey, recoveryCode].find((method) => methods.includes(method))
  return methods.find(({ id }) => id === currentId) ?? byPriority
}

/** Offers the other methods than the current one, if there are any. */
export function choiceRequest({ methods }: Challenged, current: SecondFactorMethod): AuthRequest {
  const labels = methods.map(({ id, label }) => [id, label] as const)
  const options = [['', 'Keep using this one'] as const, ...labels.filter(([id]) => id !== current.id)]
  const newModule = createField('select', 'oathauth-switch-label', 'oathauth-switch-help', { optional: true, value: '', options })
  return createRequest({
    id: choiceRequestId,
    metadata: {
      currentModule: current.id,
      allowedModules: methods.map(({ id }) => id),
      moduleDescriptions: Object.fromEntries(labels),
    },
    fields: { newModule },
    parse: (posted) => {
      const values = parseFields({ newModule }, new Map([['newModule', ''], ...posted]))
      return values && { ...values, currentModule: current.id }
    },
  })
}
