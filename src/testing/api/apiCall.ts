// A call of the API, and the interface of the modules that handle one.
import type { AuthContext } from '../authmanager/provider.ts'
import type { Message } from '../messages/message.ts'
import type { Localisation } from '../messages/renderMessage.ts'
import type { TokenType } from '../state/tokens.ts'
import type { ApiResult } from './apiResult.ts'
import type { Parameters } from './parameters.ts'

export interface ApiWarning {
  readonly module: string
  readonly code: string
  readonly message: Message
}

export interface ApiCall extends AuthContext {
  readonly parameters: Parameters
  readonly localisation: Localisation
  /** The call came with `origin=*`, so it gets no tokens. */
  readonly isAnonymousOrigin: boolean
  readonly warnings: ApiWarning[]
}

export interface ApiModule {
  /** The token parameter. A module that has one needs a POST. */
  readonly token?: { readonly name: string; readonly type: TokenType } | undefined
  /** Refused while the wiki is read-only. */
  readonly writes: boolean
  readonly run: (call: ApiCall) => ApiResult | Promise<ApiResult>
}
