// Logs in again for a security-sensitive operation, as in MediaWiki 1.47: who has a second factor is asked for it alone, at
// once and in place of the password. Recovery codes do not count.
import type { AuthAttempt, PrimaryProvider } from '../../authmanager/provider.ts'
import { abstain, type PrimaryResponse } from '../../authmanager/responses.ts'
import { textOf } from '../../requests/submission.ts'
import { createFlow } from '../../state/flow.ts'
import { passkeyRequestId, withKeyButton } from '../passkey/passkeyRequest.ts'
import { askMethod, checkAnswer, choiceRequest, methodsOf, type Challenged } from './askMethod.ts'
import { securityKey } from './securityKey.ts'

export const reauthentication: PrimaryProvider = {
  name: 'reauthentication',
  getRequests: (action, context) => {
    if (action !== 'login' || context.securityOperation === undefined) return []
    const challenged = challengedIn({ ...context, flow: createFlow('login'), submission: new Map() })
    const first = challenged?.methods[0]
    if (challenged === undefined || first === undefined) return []
    if (logsInWithPasskey(challenged)) return [choiceRequest(challenged, securityKey)]
    return askMethod(challenged, first).requests.map((request) => withKeyButton(context, request))
  },
  begin: async (attempt) => {
    const challenged = challengedIn(attempt)
    const isAsked = attempt.flow.securityOperation !== undefined && challenged !== undefined
    return isAsked && !isAnsweredByPasskey(challenged) ? check(challenged) : abstain
  },
  continue: async (attempt) => {
    const challenged = challengedIn(attempt)
    return challenged === undefined ? abstain : check(challenged)
  },
}

async function check(challenged: Challenged): Promise<PrimaryResponse> {
  const response = await checkAnswer(challenged)
  return response.kind === 'pass' ? { kind: 'identified', userName: challenged.account.name } : response
}

/** Then the login with a passkey decides. */
function isAnsweredByPasskey(challenged: Challenged): boolean {
  const credential = textOf(challenged.attempt.submission, passkeyRequestId, 'credential') ?? ''
  return credential !== '' && logsInWithPasskey(challenged)
}

/** The passkey is asked for as at any login then, and only the choice of another method is added. */
function logsInWithPasskey({ attempt, account }: Challenged): boolean {
  return attempt.wiki.features.passkeyLogin && account.passkeys.length > 0
}

/** Returns `undefined` if the user has no second factor that counts. */
function challengedIn(attempt: AuthAttempt): Challenged | undefined {
  const account = attempt.browserRequest.account()
  if (account === undefined) return undefined
  const methods = methodsOf(attempt.wiki, account).filter(({ id }) => id !== 'recoverycodes')
  return methods.length === 0 ? undefined : { attempt, account, methods }
}
