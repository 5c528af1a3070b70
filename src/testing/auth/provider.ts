// AuthManager in miniature: what a provider is. Guards come first, one primary provider says who it is, and then every
// secondary provider may ask for more.
import type { Account } from '../state/accounts.ts'
import type { Visit } from '../state/visit.ts'
import type { WikiState } from '../state/wikiState.ts'
import type { Message } from '../messages/message.ts'
import type { PrimaryAnswer, SecondaryAnswer } from './answers.ts'
import type { AuthRequest } from './authRequest.ts'
import type { Flow, Operation } from './flow.ts'
import type { Filled } from './readRequests.ts'

export interface AuthContext {
  readonly wiki: WikiState
  readonly visit: Visit
}

/** One POST within a flow. */
export interface Attempt extends AuthContext {
  readonly flow: Flow
  readonly filled: Filled
}

type Asks = (operation: Operation, context: AuthContext) => readonly AuthRequest[]

export interface Guard {
  readonly requests: Asks
  /** A refusal before anybody looks at a password. */
  readonly test: (attempt: Attempt) => Message | undefined
  readonly after: (attempt: Attempt, outcome: 'pass' | 'fail') => void
}

export interface PrimaryProvider {
  readonly name: string
  readonly requests: Asks
  readonly begin: (attempt: Attempt) => PrimaryAnswer | Promise<PrimaryAnswer>
  /** Goes on after a question of its own. */
  readonly resume?: (attempt: Attempt) => PrimaryAnswer
}

type Judges = (attempt: Attempt, account: Account) => SecondaryAnswer | Promise<SecondaryAnswer>

export interface SecondaryProvider {
  readonly name: string
  readonly begin: Judges
  readonly resume?: Judges
}
