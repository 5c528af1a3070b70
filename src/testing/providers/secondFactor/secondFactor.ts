// Asks for a second factor after the password.
import type { SecondaryProvider } from '../../authmanager/provider.ts'
import { abstain } from '../../authmanager/responses.ts'
import { passkeyLogin } from '../passkey/passkeyLogin.ts'
import { askMethod, checkAnswer, methodsOf } from './askMethod.ts'
import { reauthentication } from './reauthentication.ts'

const complete: readonly (string | undefined)[] = [passkeyLogin.name, reauthentication.name]

export const secondFactor: SecondaryProvider = {
  name: 'secondFactor',
  begin: (attempt, account) => {
    const methods = methodsOf(attempt.wiki, account)
    const [first] = methods
    if (first === undefined || complete.includes(attempt.flow.authenticatedBy)) return abstain
    return askMethod({ attempt, account, methods }, first)
  },
  continue: (attempt, account) => checkAnswer({ attempt, account, methods: methodsOf(attempt.wiki, account) }),
}
