// What a client can do.
import type { Failure } from './failure.ts'
import type { AuthManagerInfo } from './info.ts'
import type { ModuleName } from './modules.ts'
import type { Answer } from './answer.ts'
import type { BeginPosted, ContinuePosted, InfoWanted } from './parameters.ts'
import type { Parameters, Received } from './http.ts'

/** Every method resolves: what can go wrong is a {@link Failure} among the outcomes. */
export interface AuthClient {
  /** The address of api.php, absolute where the page's address is known. */
  readonly api: string
  /** Asks what a module wants, and fetches its token, in one GET. Each call mints new captchas and challenges. */
  info(module: ModuleName, wanted?: InfoWanted): Promise<AuthManagerInfo | Failure>
  /** Begins a flow: one POST. Fetches a token first if there is none, and once again if the wiki calls it bad. */
  begin(module: ModuleName, posted: BeginPosted): Promise<Answer | Failure>
  /** Goes on with a flow: one POST, never repeated. `badtoken` means that the flow is gone. */
  continue(module: ModuleName, posted: ContinuePosted): Promise<Answer | Failure>
  /** Any other read: up to three GETs while the network or the wiki fails. */
  get(parameters: Parameters, signal?: AbortSignal): Promise<Received | Failure>
  /**
   * Any other write with a token, which is fetched unless there is one, and once again if the wiki calls it bad: one
   * POST that is carried out. All tokens are forgotten after it.
   */
  post(parameters: Parameters, tokenType: string, signal?: AbortSignal): Promise<Received | Failure>
}
