// The fields that a module wants, as a query.
import { useQuery, type QueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import type { AuthClient, AuthManagerInfo, Failure, ModuleName } from '../protocol/index.ts'
import { useAppQueryClient } from './queryCalls.ts'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

export interface AuthManagerInfoOptions {
  readonly module: ModuleName
  readonly client: AuthClient
  /** By default the client of the nearest `QueryClientProvider`. One of the two is needed. */
  readonly queryClient?: QueryClient | undefined
}

export type AuthManagerInfoResult = { readonly kind: 'loading' } | AuthManagerInfo | Failure

/**
 * Asks once when the component is mounted, and never again by itself: each answer has new captchas and challenges.
 *
 * Throws if there is no query client.
 *
 * @see https://www.mediawiki.org/wiki/API:Authmanagerinfo
 */
export function useAuthManagerInfo({ module, client, queryClient }: AuthManagerInfoOptions): AuthManagerInfoResult {
  const id = useId()
  const appClient = useAppQueryClient(queryClient)
  if (!appClient && process.env.NODE_ENV !== 'production') {
    throw new Error(
      'react-mediawiki-auth: useAuthManagerInfo needs a query client. Put <QueryClientProvider> of @tanstack/react-query ' +
      'around the component, or pass a queryClient.',
    )
  }
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
    appClient,
  )
  if (error) return { kind: 'aborted' }
  return data ?? { kind: 'loading' }
}
