// The fields that a module wants, as a query.
import { useQuery, type QueryClient, type UseQueryOptions } from '@tanstack/react-query'
import { useState } from 'react'
import type { AuthClient, AuthManagerInfo, Failure, ModuleName } from '../protocol/index.ts'
import { caught, commonOptions, createQueryKey, useAppQueryClient } from './queryCalls.ts'

declare const process: { readonly env: { readonly NODE_ENV?: string | undefined } }

export interface AuthManagerInfoOptions {
  readonly module: ModuleName
  readonly client: AuthClient
  /** By default the client of the nearest `QueryClientProvider`. One of the two is needed. */
  readonly queryClient?: QueryClient | undefined
}

export type AuthManagerInfoResult = { readonly kind: 'loading' } | AuthManagerInfo | Failure

const options = {
  ...commonOptions,
  staleTime: Infinity,
  throwOnError: false,
  refetchOnMount: false,
  refetchOnReconnect: false,
  refetchOnWindowFocus: false,
  refetchInterval: false,
} as const

type UnsetOption = Exclude<keyof UseQueryOptions | 'suspense', keyof typeof options | 'queryKey' | 'queryFn' | `_${string}`>

/** What else an app may have defaults for. A record and no list, so that a new option does not compile until it is here. */
const unsetOptions: Readonly<Record<UnsetOption, undefined>> = {
  behavior: undefined,
  enabled: undefined,
  initialData: undefined,
  initialDataUpdatedAt: undefined,
  maxPages: undefined,
  meta: undefined,
  notifyOnChangeProps: undefined,
  persister: undefined,
  placeholderData: undefined,
  queryHash: undefined,
  queryKeyHashFn: undefined,
  refetchIntervalInBackground: undefined,
  retryDelay: undefined,
  retryOnMount: undefined,
  select: undefined,
  structuralSharing: undefined,
  subscribed: undefined,
  suspense: undefined,
}

/**
 * Asks once when the component is mounted, and never again by itself: each answer has new captchas and challenges. The
 * defaults of the query client do not count, and nothing is restored that it has persisted.
 *
 * Throws if there is no query client.
 *
 * @see https://www.mediawiki.org/wiki/API:Authmanagerinfo
 */
export function useAuthManagerInfo({ module, client, queryClient }: AuthManagerInfoOptions): AuthManagerInfoResult {
  const [ownKey] = useState(() => createQueryKey('info'))
  const appClient = useAppQueryClient(queryClient)
  if (!appClient && process.env.NODE_ENV !== 'production') {
    throw new Error(
      'react-mediawiki-auth: useAuthManagerInfo needs a query client. Put <QueryClientProvider> of @tanstack/react-query ' +
      'around the component, or pass a queryClient.',
    )
  }
  const { data, error } = useQuery(
    {
      // The types of the library allow no `undefined`.
      ...(unsetOptions as object),
      ...options,
      queryKey: [...ownKey, module, client.api],
      queryFn: ({ signal }): Promise<AuthManagerInfo | Failure> => caught(() => client.info(module, { signal })),
    },
    appClient,
  )
  if (error) return { kind: 'aborted' }
  return data ?? { kind: 'loading' }
}
