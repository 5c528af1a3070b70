// One call through react-query, so that an app's tools see it. Every option is set at the call: with an app's own
// defaults an offline login would wait and post by itself later, a retry would post twice, and a persister would store
// what was typed.
import type { QueryClient } from '@tanstack/react-query'

const once = { retry: false, networkMode: 'always', gcTime: 0, throwOnError: false } as const
let reads = 0

type OrAborted<Outcome> = Promise<Outcome | { readonly kind: 'aborted' }>

export function askOnce<Outcome>(queryClient: QueryClient, what: string, ask: () => Promise<Outcome>): OrAborted<Outcome> {
  // A key for each read: a shared one would hand an aborted answer or a used-up captcha to the next reader.
  const queryKey = ['react-mediawiki-auth', what, (reads += 1)]
  const call = queryClient.fetchQuery({ ...once, queryKey, queryFn: ask, staleTime: 0 })
  return settle(call, () => { queryClient.removeQueries({ queryKey }) })
}

/** Without variables: what was typed is in the closure, and goes with it. */
export function postOnce<Outcome>(queryClient: QueryClient, post: () => Promise<Outcome>): OrAborted<Outcome> {
  const cache = queryClient.getMutationCache()
  const mutation = cache.build(queryClient, { ...once, mutationFn: post })
  return settle(mutation.execute(undefined), () => { cache.remove(mutation) })
}

/** Somebody who cancels or clears everything makes it reject. */
function settle<Outcome>(call: Promise<Outcome>, forget: () => void): OrAborted<Outcome> {
  return call.catch(() => ({ kind: 'aborted' }) as const).finally(forget)
}
