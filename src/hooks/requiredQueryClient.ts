// The query client of a hook that is a query, and cannot do without one.
import type { QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useStabilityHint } from './developmentHints.ts'
import { useAppQueryClient } from './queryCalls.ts'

declare const process: { readonly env: { readonly NODE_ENV?: string | undefined } }

/** Returns the first one, with which `useQuery` stays, too. Throws if there is none. */
export function useRequiredQueryClient(hook: string, given: QueryClient | undefined): QueryClient {
  const queryClient = useAppQueryClient(given)
  const [first] = useState(queryClient)
  useStabilityHint(queryClient, `${hook} has another query client at each render. It stays with the first one, and other components do not see what that knows. Create it once, outside of the component.`)
  if (first) return first
  const advice = 'Put <QueryClientProvider> of @tanstack/react-query around the component, or pass a queryClient.'
  throw new Error(`react-mediawiki-auth: ${hook} needs a query client. ${process.env.NODE_ENV === 'production' ? '' : advice}`)
}
