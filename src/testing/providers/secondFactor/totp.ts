// A code of an app, or a recovery code in its place.
import { field, request } from '../../auth/authRequest.ts'
import type { Attempt } from '../../auth/provider.ts'
import { textOf } from '../../auth/readRequests.ts'
import { message, verbatim } from '../../messages/message.ts'
import type { Account } from '../../state/accounts.ts'
import { totpCode, totpStep } from '../totpCode.ts'
import { limited, takeRecoveryCode } from './codes.ts'
import type { Method } from './method.ts'

const totpRequestId = 'MediaWiki\\Extension\\OATHAuth\\Auth\\TOTPAuthenticationRequest'
const stepsAround = 4

export const totp: Method = {
  id: 'totp',
  label: 'A code of an authenticator app',
  isSetUp: ({ settings }) => settings.totp !== undefined,
  ask: (_, { name }) => ({
    authRequest: request({
      id: totpRequestId,
      provider: message('oathauth-describe-provider'),
      account: verbatim(name),
      fields: { OATHToken: field('string', 'oathauth-auth-token-label', 'oathauth-auth-token-help') },
    }),
    message: message('oathauth-auth-ui'),
  }),
  check: (attempt, account) => limited(attempt, account, () => isRight(attempt, account)),
}

async function isRight({ wiki, filled }: Attempt, account: Account): Promise<boolean> {
  const given = (textOf(filled, totpRequestId, 'OATHToken') ?? '').replace(/\s/g, '')
  if (takeRecoveryCode(given, account)) return true
  const step = await matchingStep(given, account, totpStep(wiki.now()))
  if (step !== undefined) account.lastTotpStep = step
  return step !== undefined
}

/** A code has to be newer than the last one that was used. */
async function matchingStep(given: string, account: Account, now: number): Promise<number | undefined> {
  const secret = account.settings.totp?.secret ?? ''
  for (let step = Math.max(now - stepsAround, account.lastTotpStep + 1); step <= now + stepsAround; step++) {
    if ((await totpCode(secret, step)) === given) return step
  }
  return undefined
}
