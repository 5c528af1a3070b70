// The second factor: the first of those that an account has, or, where the wiki offers a choice, the one that was chosen.
import { abstain, refuse, type SecondaryAnswer } from '../../auth/answers.ts'
import { field, request, type AuthRequest } from '../../auth/authRequest.ts'
import type { Attempt, SecondaryProvider } from '../../auth/provider.ts'
import { textOf } from '../../auth/readRequests.ts'
import type { Message } from '../../messages/message.ts'
import type { Account } from '../../state/accounts.ts'
import { cameWith } from '../localPassword.ts'
import type { Method } from './method.ts'
import { recoveryCode } from './recoveryCode.ts'
import { securityKey } from './securityKey.ts'
import { totp } from './totp.ts'

const choiceId = 'MediaWiki\\Extension\\OATHAuth\\Auth\\TwoFactorModuleSelectAuthenticationRequest'
const chosen = 'secondFactor'

export const secondFactor: SecondaryProvider = {
  name: 'secondFactor',
  begin: (attempt, account) => {
    const [first] = methodsOf(attempt, account)
    return first === undefined || attempt.flow.notes.get(cameWith) === 'passkey' ? abstain : ask(attempt, account, first)
  },
  resume: async (attempt, account) => {
    const methods = methodsOf(attempt, account)
    const find = (id: string | undefined) => methods.find((method) => method.id === id)
    const other = find(textOf(attempt.filled, choiceId, 'newModule'))
    if (other) return ask(attempt, account, other)
    const method = find(attempt.flow.notes.get(chosen)) ?? methods[0]
    if (method === undefined) return { kind: 'pass' }
    const verdict = await method.check(attempt, account)
    if (verdict.kind === 'right') return { kind: 'pass' }
    return verdict.kind === 'refused' ? refuse(verdict.message) : ask(attempt, account, method, verdict.message)
  },
}

/** A wiki without a choice takes recovery codes in the field of the app's. */
function methodsOf({ wiki }: Attempt, account: Account): readonly Method[] {
  const all = wiki.features.methodChoice ? [securityKey, totp, recoveryCode] : [totp, securityKey]
  return all.filter(({ isSetUp }) => isSetUp(account))
}

function ask(attempt: Attempt, account: Account, method: Method, prompt?: Message): SecondaryAnswer {
  attempt.flow.notes.set(chosen, method.id)
  const { authRequest, message: usual } = method.ask(attempt, account)
  return { kind: 'ask', requests: [authRequest, ...choiceOf(attempt, account, method)], message: prompt ?? usual }
}

function choiceOf(attempt: Attempt, account: Account, current: Method): readonly AuthRequest[] {
  const methods = methodsOf(attempt, account)
  if (!attempt.wiki.features.methodChoice || methods.length < 2) return []
  const labels = methods.map(({ id, label }) => [id, label] as const)
  const options = [['', 'Stay with this one'] as const, ...labels.filter(([id]) => id !== current.id)]
  return [
    request({
      id: choiceId,
      metadata: {
        currentModule: current.id,
        allowedModules: methods.map(({ id }) => id),
        moduleDescriptions: Object.fromEntries(labels),
      },
      fields: {
        newModule: field('select', 'oathauth-switch-label', 'oathauth-switch-help', { optional: true, value: '', options }),
      },
    }),
  ]
}
