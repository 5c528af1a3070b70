// One call of the API, and what a module of it is.
import type { Speech } from '../messages/renderMessage.ts'
import type { Message } from '../messages/message.ts'
import type { Visit } from '../state/visit.ts'
import type { TokenType } from '../state/tokens.ts'
import type { WikiState } from '../state/wikiState.ts'
import type { ApiResult } from './apiResult.ts'
import type { Parameters } from './parameters.ts'

export interface ApiWarning {
  readonly module: string
  readonly code: string
  readonly message: Message
}

export interface ApiCall {
  readonly wiki: WikiState
  readonly visit: Visit
  readonly parameters: Parameters
  readonly speech: Speech
  /** The page of another origin asked with `origin=*`: it gets no tokens. */
  readonly isAnonymousOrigin: boolean
  readonly warnings: ApiWarning[]
}

export interface ApiModule {
  /** The token that a call needs, which makes POST necessary. */
  readonly token?: { readonly name: string; readonly type: TokenType }
  /** Refused while the wiki is read-only. */
  readonly writes: boolean
  readonly run: (call: ApiCall) => ApiResult | Promise<ApiResult>
}
