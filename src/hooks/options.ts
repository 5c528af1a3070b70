// The options of a flow that is bound to React.
import type { QueryClient } from '@tanstack/react-query'
import type { FlowStart } from '../flow/index.ts'
import type { LoginModule, ModuleName } from '../protocol/index.ts'
import type { FlowCallbacks } from './callbacks.ts'
import type { RedirectOptions } from './redirectOptions.ts'
import type { ClientOptions } from './useAuthClient.ts'

/** The options of a flow. Without a module, those of a login. */
export interface AuthFlowOptions<Module extends ModuleName = LoginModule>
  extends ClientOptions,
    FlowStart<Module>,
    FlowCallbacks<Module>,
    RedirectOptions {
  /**
   * Adds one entry to the browser's history when a flow goes on from its first form, so that "Back" leads to that form, with the name
   * kept, and not out of the page. The wiki has no way to a single step. False by default, because the history is the app's.
   */
  readonly history?: boolean | undefined
  /** The app's query client. By default that of the nearest provider; without one, the wiki is called directly. */
  readonly queryClient?: QueryClient | undefined
}
