// Which query client a flow uses: the one it was given, else the app's, else one of the kit's own.
import { QueryClient, QueryClientContext } from '@tanstack/react-query'
import { useContext, useState } from 'react'

export function useFlowQueryClient(given: QueryClient | undefined): QueryClient {
  const ofApp = useContext(QueryClientContext)
  const [own] = useState(() => (given ?? ofApp ? undefined : new QueryClient()))
  const client = given ?? ofApp ?? own
  if (!client) throw new Error('react-mediawiki-auth: the query client went away while a flow was mounted. Keep the QueryClientProvider mounted as long as the flow, or pass `queryClient`.')
  return client
}
