// The query client of a hook that is a query, and cannot do without one.
import type { QueryClient } from '@tanstack/react-query'
import { useAppQueryClient } from './queryCalls.ts'

declare const process: { readonly env: { readonly NODE_ENV?: string | undefined } }

/** Throws if there is none. */
export function useRequiredQueryClient(hook: string, given: QueryClient | undefined): QueryClient {
  const queryClient = useAppQueryClient(given)
  if (queryClient) return queryClient
  const advice = 'Put <QueryClientProvider> of @tanstack/react-query around the component, or pass a queryClient.'
  throw new Error(`react-mediawiki-auth: ${hook} needs a query client. ${process.env.NODE_ENV === 'production' ? '' : advice}`)
}
