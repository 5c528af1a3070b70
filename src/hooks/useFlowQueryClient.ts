// Which query client a flow uses: the one it was given, else the app's, else one of the kit's own.
import { QueryClient, QueryClientContext } from '@tanstack/react-query'
import { useContext, useState } from 'react'

export function useFlowQueryClient(given: QueryClient | undefined): QueryClient {
  const ofApp = useContext(QueryClientContext)
  const [own] = useState(() => new QueryClient())
  return given ?? ofApp ?? own
}
