// The flow's calls, run through react-query so that an app's tools see them. Every option is set at the call: with an
// app's own defaults an offline login would wait and post by itself later, a retry would post twice, and a persister
// would store what was typed.
import type { QueryClient } from '@tanstack/react-query'
import type { FlowPorts } from '../flow/index.ts'
import type { AuthClient, ModuleName } from '../protocol/index.ts'
import { announceFlow } from '../redirect/index.ts'
import { absoluteReturnUrl, createRedirectPort, type RedirectOptions } from './redirectPort.ts'

const once = { retry: false, networkMode: 'always', gcTime: 0, throwOnError: false } as const
let reads = 0

/** What a call uses; looked up at each call, because props may change. */
export interface QueryPortsUse extends RedirectOptions {
  readonly queryClient: QueryClient
  readonly client: AuthClient
}

/** Makes the ports of a flow. */
export function createQueryPorts(module: ModuleName, current: () => QueryPortsUse): FlowPorts {
  return {
    info(signal) {
      const { queryClient, client } = current()
      // A key for each read: a shared one would hand an aborted answer or a used-up captcha to the next reader.
      const queryKey = ['react-mediawiki-auth', module, (reads += 1)]
      const queryFn = () => client.info(module, { signal })
      const call = queryClient.fetchQuery({ ...once, queryKey, queryFn, staleTime: 0 })
      return settle(call, () => { queryClient.removeQueries({ queryKey }) })
    },

    post({ phase, ...answers }, signal) {
      const { queryClient, client } = current()
      const cache = queryClient.getMutationCache()
      const posted = { ...answers, signal }
      // Without variables: what was typed is in the closure, and goes with it.
      const mutation = cache.build(queryClient, {
        ...once,
        mutationFn: () =>
          phase === 'begin'
            ? client.begin(module, { ...posted, returnUrl: absoluteReturnUrl(current()) })
            : client.continue(module, posted),
      })
      return settle(mutation.execute(undefined), () => { cache.remove(mutation) })
    },

    redirect: createRedirectPort(current),
    announce: (onOther) => announceFlow(`${module} ${current().client.api}`, onOther),
  }
}

/** Somebody who cancels or clears everything makes it reject. */
function settle<Outcome>(call: Promise<Outcome>, forget: () => void): Promise<Outcome | { readonly kind: 'aborted' }> {
  return call.catch(() => ({ kind: 'aborted' }) as const).finally(forget)
}
