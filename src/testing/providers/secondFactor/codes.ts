// Shared rules of one-time codes: a wrong code repeats the step, ten are too many, and a recovery code works once.
import type { AuthAttempt } from '../../authmanager/provider.ts'
import { message } from '../../messages/message.ts'
import type { Account } from '../../state/accounts.ts'
import type { CheckResult } from './secondFactorMethod.ts'

const limit = { failures: 10, seconds: 60 }

/** Wrong codes of all kinds count together. */
export async function checkWithLimit(
  { wiki }: AuthAttempt,
  { name }: Account,
  test: () => boolean | Promise<boolean>,
): Promise<CheckResult> {
  const failures = `oath ${name}`
  if (wiki.rateCounter.count(failures, limit.seconds) >= limit.failures) {
    return { kind: 'wrong', message: message('oathauth-throttled', { duration: limit.seconds }) }
  }
  if (await test()) return { kind: 'right' }
  wiki.rateCounter.add(failures)
  return { kind: 'wrong', message: message('oathauth-login-failed') }
}

export function recoveryCodesOf({ settings }: Account): readonly string[] {
  return settings.recoveryCodes ?? settings.totp?.recoveryCodes ?? []
}

/** Returns whether the code was valid, and marks it as used. Case matters, as on a real wiki. */
export function redeemRecoveryCode(code: string, account: Account): boolean {
  const { usedRecoveryCodes } = account
  const codes = recoveryCodesOf(account).map((spaced) => spaced.replace(/\s/g, ''))
  if (!codes.includes(code) || usedRecoveryCodes.has(code)) return false
  usedRecoveryCodes.add(code)
  return true
}
