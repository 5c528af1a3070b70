// The interface of a client.
import type { Failure } from './failure.ts'
import type { AuthManagerInfo } from './info.ts'
import type { ModuleName } from './modules.ts'
import type { Answer } from './answer.ts'
import type { BeginOptions, ContinueOptions, InfoOptions } from './parameters.ts'
import type { ApiParameters } from './apiRequest.ts'
import type { ApiResponse, CallOptions } from './http.ts'

/** The options of `client.post()`. */
export interface PostOptions extends CallOptions {
  /** The `type=` of the token that the call needs, such as `csrf`. Without it, no token is sent. */
  readonly tokenType?: string | undefined
}

/** A client of one wiki. No method rejects: whatever goes wrong is returned as a {@link Failure}. */
export interface AuthClient {
  /** The URL of `api.php`. Absolute if the URL of the page is known. */
  readonly api: string
  /** The language of the wiki's messages. `undefined`: that of the user or the wiki. */
  readonly language?: string | undefined
  /**
   * Returns the fields that a module asks for, and fetches its token in the same GET. Up to three attempts, as `get`. Each
   * call creates new captchas and challenges on the wiki.
   *
   * @see https://www.mediawiki.org/wiki/API:Authmanagerinfo
   */
  info(module: ModuleName, options?: InfoOptions): Promise<AuthManagerInfo | Failure>
  /**
   * Begins a flow with one POST. Fetches a token first if there is none, and posts once more with a fresh one after
   * `badtoken`.
   *
   * @see https://www.mediawiki.org/wiki/API:Login#Method_2._clientlogin
   */
  begin(module: ModuleName, options: BeginOptions): Promise<Answer | Failure>
  /**
   * Continues a flow with one POST. After `badtoken`, which had no effect, it asks the wiki whether the flow is still in
   * progress, and posts once more with a fresh token if it is. Otherwise the flow is lost, and it returns `badtoken`.
   */
  continue(module: ModuleName, options: ContinueOptions): Promise<Answer | Failure>
  /**
   * Reads anything else from the API with a GET. Up to three attempts while the network fails, or the wiki has an error that
   * may pass.
   */
  get(parameters: ApiParameters, options?: CallOptions): Promise<ApiResponse | Failure>
  /**
   * Posts anything else to the API, with a token of `tokenType`, such as `csrf`, or without one. Fetches the token if there is
   * none, and posts once more with a fresh one after `badtoken`. `action: 'logout'` discards all tokens of the client.
   *
   * @see https://www.mediawiki.org/wiki/API:Tokens
   */
  post(parameters: ApiParameters, options?: PostOptions): Promise<ApiResponse | Failure>
}
