// What one kind of second factor is, to the provider that lets people choose among theirs.
import type { AuthRequest } from '../../auth/authRequest.ts'
import type { Attempt } from '../../auth/provider.ts'
import type { Message } from '../../messages/message.ts'
import type { Account } from '../../state/accounts.ts'

export interface Asked {
  readonly authRequest: AuthRequest
  readonly message: Message
}

/** `again`: the same question once more, with what is wrong. */
export type Verdict =
  | { readonly kind: 'right' }
  | { readonly kind: 'again'; readonly message: Message }
  | { readonly kind: 'refused'; readonly message: Message }

export interface Method {
  readonly id: string
  /** Its name for people, in plain text. */
  readonly label: string
  readonly isSetUp: (account: Account) => boolean
  readonly ask: (attempt: Attempt, account: Account) => Asked
  readonly check: (attempt: Attempt, account: Account) => Promise<Verdict>
}
