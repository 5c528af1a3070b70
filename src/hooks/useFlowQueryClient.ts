// Which query client a call goes through.
import { QueryClient, QueryClientContext } from '@tanstack/react-query'
import { useContext, useState } from 'react'

/** The query client that was given, else the app's, else one of the kit's own. */
export function useFlowQueryClient(given: QueryClient | undefined): QueryClient {
  const ofApp = useContext(QueryClientContext)
  const [own] = useState(() => new QueryClient())
  return given ?? ofApp ?? own
}
