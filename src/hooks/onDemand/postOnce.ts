// One write through react-query.
import type { QueryClient } from '@tanstack/react-query'
import { once, settle, type OrAborted } from '../callOnce.ts'

/** Without variables: what was typed is in the closure, and goes with it. */
export function postOnce<Outcome>(queryClient: QueryClient, post: () => Promise<Outcome>): OrAborted<Outcome> {
  const cache = queryClient.getMutationCache()
  const mutation = cache.build(queryClient, { ...once, mutationFn: post })
  return settle(mutation.execute(undefined), () => { cache.remove(mutation) })
}
