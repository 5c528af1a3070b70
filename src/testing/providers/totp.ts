// The second factor: a code of an app, or a recovery code. A wrong one asks again; ten are too many.
import { abstain, type SecondaryAnswer } from '../auth/answers.ts'
import { field, request } from '../auth/authRequest.ts'
import type { Attempt, SecondaryProvider } from '../auth/provider.ts'
import { textOf } from '../auth/readRequests.ts'
import { message, verbatim, type Message } from '../messages/message.ts'
import type { Account } from '../state/accounts.ts'
import { totpCode, totpStep } from './totpCode.ts'

const totpRequestId = 'MediaWiki\\Extension\\OATHAuth\\Auth\\TOTPAuthenticationRequest'
const limit = { failures: 10, seconds: 60 }
const stepsAround = 4

export const totp: SecondaryProvider = {
  name: 'totp',
  begin: (_, account) => (account.settings.totp === undefined ? abstain : ask(account, message('oathauth-auth-ui'))),
  resume: async (attempt, account) => {
    const failures = `oath ${account.name}`
    if (attempt.wiki.tally.count(failures, limit.seconds) >= limit.failures) {
      return ask(account, message('oathauth-throttled', { duration: limit.seconds }))
    }
    if (await isRight(attempt, account)) return { kind: 'pass' }
    attempt.wiki.tally.add(failures)
    return ask(account, message('oathauth-login-failed'))
  },
}

function ask({ name }: Account, prompt: Message): SecondaryAnswer {
  const totpRequest = request({
    id: totpRequestId,
    provider: message('oathauth-describe-provider'),
    account: verbatim(name),
    fields: { OATHToken: field('string', 'oathauth-auth-token-label', 'oathauth-auth-token-help') },
  })
  return { kind: 'ask', requests: [totpRequest], message: prompt }
}

async function isRight({ wiki, filled }: Attempt, account: Account): Promise<boolean> {
  const given = (textOf(filled, totpRequestId, 'OATHToken') ?? '').replace(/\s/g, '')
  if (isUnusedRecoveryCode(given, account)) {
    account.usedRecoveryCodes.add(given)
    return true
  }
  const step = await matchingStep(given, account, totpStep(wiki.now()))
  if (step !== undefined) account.lastTotpStep = step
  return step !== undefined
}

/** Upper case only: a real wiki refuses the same code in lower case. */
function isUnusedRecoveryCode(given: string, { settings, usedRecoveryCodes }: Account): boolean {
  const codes = (settings.totp?.recoveryCodes ?? []).map((code) => code.replace(/\s/g, ''))
  return codes.includes(given) && !usedRecoveryCodes.has(given)
}

/** A code has to be newer than the last one that was used. */
async function matchingStep(given: string, account: Account, now: number): Promise<number | undefined> {
  const secret = account.settings.totp?.secret ?? ''
  for (let step = Math.max(now - stepsAround, account.lastTotpStep + 1); step <= now + stepsAround; step++) {
    if ((await totpCode(secret, step)) === given) return step
  }
  return undefined
}
