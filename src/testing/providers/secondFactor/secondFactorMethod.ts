// The interface of one kind of second factor, such as TOTP or a security key.
import type { AuthAttempt } from '../../authmanager/provider.ts'
import type { Message } from '../../messages/message.ts'
import type { SecondFactorId } from '../../options/fakeWikiOptions.ts'
import type { AuthRequest } from '../../requests/authRequest.ts'
import type { Account } from '../../state/accounts.ts'

export interface Challenge {
  readonly authRequest: AuthRequest
  readonly message: Message
}

/** `wrong` asks anew with the message, `empty` with the same challenge; `refused` ends the login. */
export type CheckResult =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong' | 'empty'; readonly message: Message }
  | { readonly kind: 'refused'; readonly message: Message }

export interface SecondFactorMethod {
  readonly id: SecondFactorId
  /** Shown to the user, as plain text. */
  readonly label: string
  readonly isEnabledFor: (account: Account) => boolean
  readonly ask: (attempt: AuthAttempt, account: Account) => Challenge
  readonly check: (attempt: AuthAttempt, account: Account) => Promise<CheckResult>
}
