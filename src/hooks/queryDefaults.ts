// Keeps the defaults of an app's query client, and what it has persisted, out of the queries of the kit.
import type { UseQueryOptions } from '@tanstack/react-query'

/** What each query of the kit sets by itself. */
export type SetOptions = Required<Pick<UseQueryOptions, 'retry' | 'networkMode' | 'gcTime' | 'staleTime' | 'throwOnError' | Refetch>>

type Refetch = 'refetchOnMount' | 'refetchOnReconnect' | 'refetchOnWindowFocus' | 'refetchInterval'

type UnsetOption = Exclude<keyof UseQueryOptions | 'suspense', keyof SetOptions | 'queryKey' | 'queryFn' | `_${string}`>

/** What else an app may have defaults for. A record and no list, so that a new option does not compile until it is here. */
export const unsetOptions: Readonly<Record<UnsetOption, undefined>> = {
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
