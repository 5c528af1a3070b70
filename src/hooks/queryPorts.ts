// The flow's calls, run through react-query so that an app's tools see them. Every option is set at the call: with an
// app's own defaults an offline login would wait and post by itself later, a retry would post twice, and a persister
// would store what was typed.
import type { QueryClient } from '@tanstack/react-query'
import type { FlowPorts } from '../flow/index.ts'
import { whoAmI, type AuthClient } from '../protocol/index.ts'

const once = { retry: false, networkMode: 'always', gcTime: 0, throwOnError: false } as const
let reads = 0

/** What a call uses; looked up at each call, because props may change. */
export interface QueryPortsUse {
  readonly queryClient: QueryClient
  readonly client: AuthClient
  /** The page's own address, without query and fragment, by default. */
  readonly returnUrl?: string | undefined
}

/** Makes the ports of a flow. */
export function createQueryPorts(current: () => QueryPortsUse): FlowPorts {
  function read<Outcome>(what: string, queryFn: () => Promise<Outcome>) {
    const { queryClient } = current()
    // A key for each read: a shared one would hand an aborted answer or a used-up captcha to the next reader.
    const queryKey = ['react-mediawiki-auth', what, (reads += 1)]
    const call = queryClient.fetchQuery({ ...once, queryKey, queryFn, staleTime: 0 })
    return settle(call, () => { queryClient.removeQueries({ queryKey }) })
  }

  return {
    info: ({ module, operation: reauthenticate }, signal) =>
      read(module, () => current().client.info(module, { signal, reauthenticate })),
    identify: (signal) => read('user', () => whoAmI(current().client, signal)),

    post({ module, vouched, operation: reauthenticate }, { phase, ...answers }, signal) {
      const { queryClient, client, returnUrl = window.location.pathname } = current()
      const cache = queryClient.getMutationCache()
      const posted = { ...answers, signal }
      // Without variables: what was typed is in the closure, and goes with it.
      const mutation = cache.build(queryClient, {
        ...once,
        mutationFn: () =>
          phase === 'begin'
            ? client.begin(module, {
                ...posted,
                returnUrl: new URL(returnUrl, window.location.href).href,
                preserveState: !!vouched && !vouched.isLost,
                reauthenticate,
              })
            : client.continue(module, posted),
      })
      return settle(mutation.execute(undefined), () => { cache.remove(mutation) })
    },
  }
}

/** Somebody who cancels or clears everything makes it reject. */
function settle<Outcome>(call: Promise<Outcome>, forget: () => void): Promise<Outcome | { readonly kind: 'aborted' }> {
  return call.catch(() => ({ kind: 'aborted' }) as const).finally(forget)
}
