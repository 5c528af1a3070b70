// What providers can answer, and what a whole flow can answer. Knows no wire format.
import type { JsonObject } from '../http/json.ts'
import type { Message } from '../messages/message.ts'
import type { Account } from '../state/accounts.ts'
import type { AuthRequest } from './authRequest.ts'
import type { Candidate } from './flow.ts'

/** The provider needs more of the person. */
export type Question =
  | { readonly kind: 'ask'; readonly requests: readonly AuthRequest[]; readonly message: Message }
  | {
      readonly kind: 'leave'
      readonly target: string
      readonly data: JsonObject | undefined
      readonly requests: readonly AuthRequest[]
    }

export type Refusal = { readonly kind: 'refuse'; readonly message: Message }

/** The wiki itself breaks over it: its API answers with an error and no step. */
export type Breakdown = { readonly kind: 'break'; readonly exception: string }

export type PrimaryAnswer =
  | Question
  | Refusal
  | Breakdown
  | { readonly kind: 'abstain' }
  /** Login: this is who it is. */
  | { readonly kind: 'known'; readonly userName: string }
  /** Login: a good account elsewhere, of nobody here. */
  | { readonly kind: 'stranger'; readonly candidate: Candidate }
  /** Link and create: do this to the account. */
  | { readonly kind: 'settle'; readonly settle: (account: Account) => void }

export type SecondaryAnswer = Question | Refusal | Breakdown | { readonly kind: 'abstain' } | { readonly kind: 'pass' }

export type FlowAnswer =
  | Question
  | Breakdown
  | { readonly kind: 'pass'; readonly userName: string | undefined }
  | { readonly kind: 'fail'; readonly message: Message; readonly canPreserveState: boolean }
  | { readonly kind: 'restart'; readonly requests: readonly AuthRequest[]; readonly message: Message }

export const abstain = { kind: 'abstain' } as const

export function refuse(message: Message): Refusal {
  return { kind: 'refuse', message }
}
