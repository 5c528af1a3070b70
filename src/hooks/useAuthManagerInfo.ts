// The fields that a module wants, as a query.
import { useQuery, type QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { caught, type AuthManagerInfo, type Failure, type ModuleName } from '../protocol/index.ts'
import { commonOptions, createQueryKey } from './queryCalls.ts'
import { unsetOptions, type SetOptions } from './queryDefaults.ts'
import { useRequiredQueryClient } from './requiredQueryClient.ts'
import { useAuthClient, type ClientOptions } from './useAuthClient.ts'

/** The options of `useAuthManagerInfo`. */
export interface UseAuthManagerInfoOptions extends ClientOptions {
  /** The module whose fields are asked for. */
  readonly module: ModuleName
  /** By default the client of the nearest `QueryClientProvider`. One of the two is needed. */
  readonly queryClient?: QueryClient | undefined
}

/** The fields of a module, or why they are not there. `isFailure(result)` tells a failure. */
export type UseAuthManagerInfoResult = { readonly kind: 'loading' } | AuthManagerInfo | Failure

const options = {
  ...commonOptions,
  staleTime: Infinity,
  throwOnError: false,
  refetchOnMount: false,
  refetchOnReconnect: false,
  refetchOnWindowFocus: false,
  refetchInterval: false,
} as const satisfies SetOptions

/**
 * Asks once for a module, a wiki and a language, and never again by itself: each answer has new captchas and challenges. The
 * defaults of the query client do not count, and nothing is restored that it has persisted.
 *
 * Throws if there is no query client.
 *
 * @see https://www.mediawiki.org/wiki/API:Authmanagerinfo
 */
export function useAuthManagerInfo({ module, queryClient, ...clientOptions }: UseAuthManagerInfoOptions): UseAuthManagerInfoResult {
  const { client, requestedLanguage: language } = useAuthClient(clientOptions)
  const [ownKey] = useState(() => createQueryKey('info'))
  const appClient = useRequiredQueryClient('useAuthManagerInfo', queryClient)
  const { data, error } = useQuery(
    {
      // The types of the library allow no `undefined`.
      ...(unsetOptions as object),
      ...options,
      queryKey: [...ownKey, module, client.api, language],
      // Without the signal: React's strict mode would abort the first request, and ask twice.
      queryFn: (): Promise<AuthManagerInfo | Failure> => caught(() => client.info(module)),
    },
    appClient,
  )
  if (error) return { kind: 'aborted' }
  return data ?? { kind: 'loading' }
}
