// What all kinds of codes have in common: a wrong one asks again, ten are too many, and a recovery code works once.
import type { Attempt } from '../../auth/provider.ts'
import { message } from '../../messages/message.ts'
import type { Account } from '../../state/accounts.ts'
import type { Verdict } from './method.ts'

const limit = { failures: 10, seconds: 60 }

/** Counts wrong codes of an account, whatever kind they are of. */
export async function limited({ wiki }: Attempt, { name }: Account, test: () => boolean | Promise<boolean>): Promise<Verdict> {
  const failures = `oath ${name}`
  if (wiki.tally.count(failures, limit.seconds) >= limit.failures) {
    return { kind: 'again', message: message('oathauth-throttled', { duration: limit.seconds }) }
  }
  if (await test()) return { kind: 'right' }
  wiki.tally.add(failures)
  return { kind: 'again', message: message('oathauth-login-failed') }
}

/** Upper case only: a real wiki refuses the same code in lower case. True for an unused one, which is used then. */
export function takeRecoveryCode(given: string, { settings, usedRecoveryCodes }: Account): boolean {
  const codes = (settings.totp?.recoveryCodes ?? []).map((code) => code.replace(/\s/g, ''))
  if (!codes.includes(given) || usedRecoveryCodes.has(given)) return false
  usedRecoveryCodes.add(given)
  return true
}
