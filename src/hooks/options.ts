// The options of a flow that is bound to React.
import type { QueryClient } from '@tanstack/react-query'
import type { AuthManagerInfo, ModuleName } from '../protocol/index.ts'
import type { FlowCallbacks } from './callbacks.ts'
import type { RedirectOptions } from './redirectOptions.ts'
import type { ClientOptions } from './useAuthClient.ts'

export interface AuthFlowOptions<Module extends ModuleName = ModuleName> extends ClientOptions, FlowCallbacks<Module>, RedirectOptions {
  /** The AuthManager module to run. A change starts a new flow. */
  readonly module: Module
  /** What the field for the user name holds at first. */
  readonly username?: string | undefined
  /**
   * An info that was fetched on a server with `client.info()`, so that the fields are there at once. For a link, and with
   * `checkSession`, they are there as soon as it is known who is logged in. It holds no token.
   */
  readonly initialInfo?: AuthManagerInfo | undefined
  /**
   * Asks first whether a user is logged in, with one more request, and offers to continue as that user. Ignored by modules
   * that do not log in, and by reauthentication. False by default.
   */
  readonly checkSession?: boolean | undefined
  /** Continues with a login when an account was created, which does not log in by itself. False by default. */
  readonly logInAfterCreate?: boolean | undefined
  /**
   * The security-sensitive operation that this login reauthenticates for. `username` says who has to log in. Needed after the
   * API error `reauthenticate`.
   */
  readonly reauthenticate?: string | undefined
  /** What `changeauthenticationdata` changes, by the id of its request. By default the password. */
  readonly request?: string | undefined
  /** The app's query client. By default that of the nearest provider; without one, the wiki is called directly. */
  readonly queryClient?: QueryClient | undefined
}
