// What a provider can respond, and what a whole flow can respond. The names follow MediaWiki's AuthenticationResponse.
import type { JsonObject } from '../http/json.ts'
import type { Message } from '../messages/message.ts'
import type { AuthRequest } from '../requests/authRequest.ts'
import type { Account } from '../state/accounts.ts'
import type { LinkCandidate, PreservedState } from '../state/flow.ts'

/** The flow goes on when the user has filled in a form or has come back from a redirect. */
export type PendingResponse =
  | { readonly kind: 'ui'; readonly requests: readonly AuthRequest[]; readonly message: Message }
  | {
      readonly kind: 'redirect'
      readonly target: string
      readonly data: JsonObject | undefined
      readonly requests: readonly AuthRequest[]
    }

export type FailResponse = { readonly kind: 'fail'; readonly message: Message }

/** The wiki throws: the API responds with an error and the flow stays as it was. */
export type ExceptionResponse = { readonly kind: 'exception'; readonly exception: string }

export type PrimaryResponse =
  | PendingResponse
  | FailResponse
  | ExceptionResponse
  | { readonly kind: 'abstain' }
  /** Login: the user is identified. */
  | { readonly kind: 'identified'; readonly userName: string }
  /** Login: the identity is confirmed, but no account of the wiki is linked to it. */
  | { readonly kind: 'unlinked'; readonly candidate: LinkCandidate }
  /** Link and create: `apply` is called with the account that is linked or created. */
  | { readonly kind: 'apply'; readonly apply: (account: Account) => void }

export type SecondaryResponse =
  | PendingResponse
  | FailResponse
  | ExceptionResponse
  | { readonly kind: 'abstain' }
  | { readonly kind: 'pass' }

export type FlowResponse =
  | PendingResponse
  | ExceptionResponse
  | { readonly kind: 'pass'; readonly userName: string | undefined }
  | { readonly kind: 'fail'; readonly message: Message; readonly preserved: PreservedState }
  | {
      readonly kind: 'restart'
      readonly requests: readonly AuthRequest[]
      readonly message: Message
      readonly preserved: PreservedState
    }

export const abstain = { kind: 'abstain' } as const

export function fail(message: Message): FailResponse {
  return { kind: 'fail', message }
}
