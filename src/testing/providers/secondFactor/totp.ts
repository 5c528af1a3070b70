// A code of an authenticator app, or a recovery code in the same field.
import type { AuthAttempt } from '../../authmanager/provider.ts'
import { message, verbatimMessage } from '../../messages/message.ts'
import { createField, createRequest } from '../../requests/authRequest.ts'
import { textOf } from '../../requests/submission.ts'
import type { Account } from '../../state/accounts.ts'
import { checkWithLimit, redeemRecoveryCode } from './codes.ts'
import type { SecondFactorMethod } from './secondFactorMethod.ts'
import { totpCode, totpStep } from './totpCode.ts'

const totpRequestId = 'MediaWiki\\Extension\\OATHAuth\\Auth\\TOTPAuthenticationRequest'
const toleratedSteps = 4

export const totp: SecondFactorMethod = {
  id: 'totp',
  label: 'Authenticator app',
  isEnabledFor: ({ settings }) => settings.totp !== undefined,
  ask: (_, { name }) => ({
    authRequest: createRequest({
      id: totpRequestId,
      provider: message('oathauth-describe-provider'),
      account: verbatimMessage(name),
      fields: { OATHToken: createField('string', 'oathauth-auth-token-label', 'oathauth-auth-token-help') },
    }),
    message: message('oathauth-auth-ui'),
  }),
  check: (attempt, account) => checkWithLimit(attempt, account, () => isRightCode(attempt, account)),
}

async function isRightCode({ wiki, submission }: AuthAttempt, account: Account): Promise<boolean> {
  const code = (textOf(submission, totpRequestId, 'OATHToken') ?? '').replace(/\s/g, '')
  if (redeemRecoveryCode(code, account)) return true
  const step = await matchingStep(code, account, totpStep(wiki.now()))
  if (step !== undefined) account.lastTotpStep = step
  return step !== undefined
}

/** Returns the time step of the code. It has to be later than that of the last accepted code. */
async function matchingStep(code: string, account: Account, now: number): Promise<number | undefined> {
  const secret = account.settings.totp?.secret
  if (secret === undefined) return undefined
  for (let step = Math.max(now - toleratedSteps, account.lastTotpStep + 1); step <= now + toleratedSteps; step++) {
    if ((await totpCode(secret, step)) === code) return step
  }
  return undefined
}
