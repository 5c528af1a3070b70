// A call of the API, and the interface of the modules that handle one.
import type { AuthContext } from '../authmanager/provider.ts'
import type { Localisation } from '../messages/renderMessage.ts'
import type { TokenType } from '../state/tokens.ts'
import type { ApiResult, ApiWarning } from './apiResult.ts'
import type { ErrorFormatContext } from './errorFormat.ts'
import type { Parameters } from './parameters.ts'

export interface ApiCall extends AuthContext {
  readonly parameters: Parameters
  readonly localisation: Localisation
  readonly errorContext: ErrorFormatContext
  readonly isPosted: boolean
  /** The call came with `origin=*`, so it gets no tokens. */
  readonly isAnonymousOrigin: boolean
  readonly warnings: ApiWarning[]
}

/** A parameter as `paraminfo` describes it, without the prefix of the module. */
export interface ApiParameter {
  readonly name: string
  readonly type: 'string' | 'password' | 'user' | 'boolean' | readonly string[]
  readonly required?: boolean | undefined
  readonly multi?: boolean | undefined
  readonly default?: string | undefined
  /** Of a user: whether a name or an id is meant. */
  readonly subtypes?: readonly string[] | undefined
}

export interface ApiModule {
  /** Stands before the name of each parameter. Default: nothing. */
  readonly prefix?: string | undefined
  /** All but the token. */
  readonly parameters: readonly ApiParameter[]
  /** Has the fields of authentication requests as parameters, too. */
  readonly hasDynamicParameters?: boolean | undefined
  /** The type of the parameter `token`. A module that has one needs a POST. */
  readonly token?: TokenType | undefined
  /** Needs a POST also without a token. */
  readonly mustBePosted?: boolean | undefined
  /** Refused to those who cannot read the wiki. */
  readonly reads: boolean
  /** Refused while the wiki is read-only. */
  readonly writes: boolean
  readonly run: (call: ApiCall) => ApiResult | Promise<ApiResult>
}
