// The flow's calls, run through react-query so that an app's tools see them. Every option is set at the call: with an
// app's own defaults an offline login would wait and post by itself later, a retry would post twice, and a persister
// would store what was typed.
import type { QueryClient } from '@tanstack/react-query'
import type { FlowPorts } from '../flow/index.ts'
import type { AuthClient, ModuleName } from '../protocol/index.ts'

const once = { retry: false, networkMode: 'always', gcTime: 0, throwOnError: false } as const

export interface QueryPortsOptions {
  readonly module: ModuleName
  readonly queryClient: () => QueryClient
  readonly client: () => AuthClient
  readonly returnUrl: () => string
}

/** Makes the ports of a flow. What they call is looked up at each call, because props may change. */
export function createQueryPorts({ module, queryClient, client, returnUrl }: QueryPortsOptions): FlowPorts {
  return {
    info: (signal) => runQuery(queryClient(), ['info', module], () => client().info(module, { signal })),
    post: ({ phase, ...answers }, signal) =>
      runMutation(queryClient(), () =>
        phase === 'begin'
          ? client().begin(module, { ...answers, returnUrl: returnUrl(), signal })
          : client().continue(module, { ...answers, signal }),
      ),
  }
}

let reads = 0

/** A key for each read: a shared one would hand an aborted answer or a used-up captcha to the next reader. */
async function runQuery<Outcome>(queryClient: QueryClient, name: readonly string[], read: () => Promise<Outcome>) {
  const queryKey = ['react-mediawiki-auth', ...name, (reads += 1)]
  try {
    return await queryClient.fetchQuery({ ...once, queryKey, queryFn: read, staleTime: 0 })
  } catch {
    // Somebody cancelled or cleared all queries.
    return { kind: 'aborted' } as const
  } finally {
    queryClient.removeQueries({ queryKey, exact: true })
  }
}

/** Without variables: what was typed is in the closure, and goes with it. */
async function runMutation<Outcome>(queryClient: QueryClient, post: () => Promise<Outcome>) {
  const cache = queryClient.getMutationCache()
  const mutation = cache.build(queryClient, { ...once, mutationKey: ['react-mediawiki-auth', 'post'], mutationFn: post })
  try {
    return await mutation.execute(undefined)
  } catch {
    return { kind: 'aborted' } as const
  } finally {
    cache.remove(mutation)
  }
}
