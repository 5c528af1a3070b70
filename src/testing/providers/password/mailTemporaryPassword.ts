// Gives an account a password for one login, and mails it.
import type { Account } from '../../state/accounts.ts'
import { randomHex } from '../../state/bytes.ts'
import type { WikiState } from '../../state/wikiState.ts'

export function mailTemporaryPassword({ features, mails, now }: WikiState, account: Account): void {
  const password = randomHex(Math.max(8, features.passwordPolicy.minimalPasswordLength))
  const sentAt = now()
  account.temporaryPassword = { password, sentAt }
  mails.push({ to: account.email, username: account.name, temporaryPassword: password, sentAt })
}
