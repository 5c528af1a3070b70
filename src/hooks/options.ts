// What a flow is told when it is bound to React.
import type { QueryClient } from '@tanstack/react-query'
import type { AuthClient, AuthManagerInfo, ModuleName } from '../protocol/index.ts'
import type { FlowCallbacks } from './callbacks.ts'
import type { RedirectOptions } from './redirectOptions.ts'

export interface AuthFlowOptions extends FlowCallbacks, RedirectOptions {
  /** What to do at the wiki. A change starts a new flow. */
  readonly module: ModuleName
  /** The address of api.php, or a client made by `createAuthClient`. A change starts a new flow. */
  readonly api: string | AuthClient
  /** The language of the wiki's words. A client passed as `api` brings its own. */
  readonly language?: string | undefined
  /** Fills the field for the user name at first. */
  readonly username?: string | undefined
  /**
   * What the wiki said already, asked on a server with `client.info()`: inputs are there at once. Where it matters first
   * who is logged in, for a link and with `checkSession`, they are there as soon as that is clear. It holds no token.
   */
  readonly initialInfo?: AuthManagerInfo | undefined
  /**
   * Asks first whether somebody is logged in, with one request more, and offers to stay so. Only a login heeds it. False
   * by default.
   */
  readonly checkSession?: boolean | undefined
  /** Goes on to a login when an account was made, which does not log in by itself. False by default. */
  readonly logInAfterCreate?: boolean | undefined
  /**
   * The operation that this login is for, if it is to prove again who somebody is: `username` says who. What an API
   * error `reauthenticate` wants.
   */
  readonly reauthenticate?: string | undefined
  /** The app's query client; the nearest provider's, or one of the kit's own, by default. */
  readonly queryClient?: QueryClient | undefined
}
