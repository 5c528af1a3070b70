// The ports of a flow: its calls, with what the newest props say.
import type { QueryClient } from '@tanstack/react-query'
import type { FlowPorts } from '../flow/index.ts'
import { whoAmI, type AuthClient } from '../protocol/index.ts'
import { announceFlow } from '../redirect/index.ts'
import { askOnce, postOnce } from './queryCalls.ts'
import { absoluteReturnUrl, createRedirectPort, type RedirectOptions } from './redirectPort.ts'

/** What a call uses; looked up at each call, because props may change. */
export interface QueryPortsUse extends RedirectOptions {
  readonly queryClient: QueryClient
  readonly client: AuthClient
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
      const { queryClient, client } = current()
      const posted = { ...answers, signal }
      const preserveState = !!vouched && !vouched.isLost
      return postOnce(queryClient, () =>
        phase === 'begin'
          ? client.begin(module, { ...posted, returnUrl: absoluteReturnUrl(current()), preserveState, reauthenticate })
          : client.continue(module, posted),
      )
    },

    redirect: createRedirectPort(current),
    announce: (module, onOther) => announceFlow(`${module} ${current().client.api}`, onOther),
  }
}
