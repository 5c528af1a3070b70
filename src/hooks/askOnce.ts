// One read through react-query.
import type { QueryClient } from '@tanstack/react-query'
import { once, settle, type OrAborted } from './callOnce.ts'

let reads = 0

export function askOnce<Outcome>(queryClient: QueryClient, what: string, ask: () => Promise<Outcome>): OrAborted<Outcome> {
  // A key for each read: a shared one would hand an aborted answer or a used-up captcha to the next reader.
  const queryKey = ['react-mediawiki-auth', what, (reads += 1)]
  const call = queryClient.fetchQuery({ ...once, queryKey, queryFn: ask, staleTime: 0 })
  return settle(call, () => { queryClient.removeQueries({ queryKey }) })
}
