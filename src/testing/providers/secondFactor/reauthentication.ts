// Logs in again for a security-sensitive operation, as in MediaWiki 1.47: who has a second factor is asked for it alone, at
// once and in place of the password. Recovery codes do not count.
import type { AuthAttempt, PrimaryProvider } from '../../authmanager/provider.ts'
import { abstain, type PrimaryResponse } from '../../authmanager/responses.ts'
import { createFlow } from '../../state/flow.ts'
import { askMethod, checkAnswer, methodsOf, type Challenged } from './askMethod.ts'

export const reauthentication: PrimaryProvider = {
  name: 'reauthentication',
  getRequests: (action, context) => {
    if (action !== 'login' || context.securityOperation === undefined) return []
    const challenged = challengedIn({ ...context, flow: createFlow('login'), submission: new Map() })
    const first = challenged?.methods[0]
    return challenged === undefined || first === undefined ? [] : askMethod(challenged, first).requests
  },
  begin: (attempt) => (attempt.flow.securityOperation === undefined ? abstain : check(attempt)),
  continue: check,
}

async function check(attempt: AuthAttempt): Promise<PrimaryResponse> {
  const challenged = challengedIn(attempt)
  if (challenged === undefined) return abstain
  const response = await checkAnswer(challenged)
  return response.kind === 'pass' ? { kind: 'identified', userName: challenged.account.name } : response
}

/** Returns `undefined` if the user has no second factor that counts. */
function challengedIn(attempt: AuthAttempt): Challenged | undefined {
  const account = attempt.browserRequest.account()
  if (account === undefined) return undefined
  const methods = methodsOf(attempt.wiki, account).filter(({ id }) => id !== 'recoverycodes')
  return methods.length === 0 ? undefined : { attempt, account, methods }
}
