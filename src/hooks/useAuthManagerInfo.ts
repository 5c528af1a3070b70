// The question alone: what a module wants, as a query of react-query's.
import { QueryClient, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { AuthClient, AuthManagerInfo, Failure, ModuleName } from '../protocol/index.ts'
import { useFlowQueryClient } from './useQueryClient.ts'

export interface AuthManagerInfoOptions {
  readonly module: ModuleName
  readonly client: AuthClient
  readonly queryClient?: QueryClient
}

export type AuthManagerInfoResult = { readonly kind: 'loading' } | AuthManagerInfo | Failure

/** Asks once when it is mounted, and never by itself again: each time mints new captchas and challenges. */
export function useAuthManagerInfo({ module, client, queryClient }: AuthManagerInfoOptions): AuthManagerInfoResult {
  const id = useId()
  const [own] = useState(() => new QueryClient())
  const { data, error } = useQuery(
    {
      queryKey: ['react-mediawiki-auth', 'info', module, client.api, id],
      queryFn: ({ signal }): Promise<AuthManagerInfo | Failure> => client.info(module, { signal }),
      retry: false,
      networkMode: 'always',
      gcTime: 0,
      staleTime: Infinity,
      throwOnError: false,
      refetchOnMount: false,
      refetchOnReconnect: false,
      refetchOnWindowFocus: false,
      refetchInterval: false,
    },
    useFlowQueryClient(queryClient) ?? own,
  )
  if (error) return { kind: 'aborted' }
  return data ?? { kind: 'loading' }
}
