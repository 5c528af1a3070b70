// The flow's calls, run through react-query so that an app's tools see them. Every option is set at the call: with an
// app's own defaults an offline login would wait and post by itself later, a retry would post twice, and a persister
// would store what was typed.
import type { QueryClient } from '@tanstack/react-query'
import type { FlowPorts } from '../flow/index.ts'
import type { AuthClient, ModuleName } from '../protocol/index.ts'

const once = { retry: false, networkMode: 'always', gcTime: 0, throwOnError: false } as const
/** Somebody cancelled or cleared everything. */
const aborted = { kind: 'aborted' } as const
let reads = 0

/** What a call uses; looked up at each call, because props may change. */
export interface QueryPortsUse {
  readonly queryClient: QueryClient
  readonly client: AuthClient
  readonly returnUrl: string
}

/** Makes the ports of a flow. */
export function createQueryPorts(module: ModuleName, current: () => QueryPortsUse): FlowPorts {
  return {
    async info(signal) {
      const { queryClient, client } = current()
      // A key for each read: a shared one would hand an aborted answer or a used-up captcha to the next reader.
      const queryKey = ['react-mediawiki-auth', module, (reads += 1)]
      try {
        return await queryClient.fetchQuery({ ...once, queryKey, queryFn: () => client.info(module, { signal }), staleTime: 0 })
      } catch {
        return aborted
      } finally {
        queryClient.removeQueries({ queryKey })
      }
    },

    async post({ phase, ...answers }, signal) {
      const { queryClient, client, returnUrl } = current()
      const cache = queryClient.getMutationCache()
      // Without variables: what was typed is in the closure, and goes with it.
      const mutationFn = () =>
        phase === 'begin' ? client.begin(module, { ...answers, returnUrl, signal }) : client.continue(module, { ...answers, signal })
      const mutation = cache.build(queryClient, { ...once, mutationFn })
      try {
        return await mutation.execute(undefined)
      } catch {
        return aborted
      } finally {
        cache.remove(mutation)
      }
    },
  }
}
