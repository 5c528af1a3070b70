// The ports of a flow: its calls, with what the newest props say.
import type { QueryClient } from '@tanstack/react-query'
import type { FlowPorts } from '../flow/index.ts'
import { whoAmI, type AuthClient } from '../protocol/index.ts'
import { askOnce, postOnce } from './queryCalls.ts'

/** What a call uses; looked up at each call, because props may change. */
export interface QueryPortsUse {
  readonly queryClient: QueryClient
  readonly client: AuthClient
  /** The page's own address, without query and fragment, by default. */
  readonly returnUrl?: string | undefined
}

/** Makes the ports of a flow. */
export function createQueryPorts(current: () => QueryPortsUse): FlowPorts {
  return {
    info({ module, operation: reauthenticate }, signal) {
      const { queryClient, client } = current()
      return askOnce(queryClient, module, () => client.info(module, { signal, reauthenticate }))
    },

    identify(signal) {
      const { queryClient, client } = current()
      return askOnce(queryClient, 'user', () => whoAmI(client, signal))
    },

    post({ module, vouched, operation: reauthenticate }, { phase, ...answers }, signal) {
      const { queryClient, client, returnUrl = window.location.pathname } = current()
      const posted = { ...answers, signal }
      return postOnce(queryClient, () =>
        phase === 'begin'
          ? client.begin(module, {
              ...posted,
              returnUrl: new URL(returnUrl, window.location.href).href,
              preserveState: !!vouched && !vouched.isLost,
              reauthenticate,
            })
          : client.continue(module, posted),
      )
    },
  }
}
