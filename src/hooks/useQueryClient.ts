// Which query client a call goes through.
import { QueryClientContext, type QueryClient } from '@tanstack/react-query'
import { useContext } from 'react'

/** The query client that was given, else the app's. Without any, calls go straight to the wiki. */
export function useFlowQueryClient(given: QueryClient | undefined): QueryClient | undefined {
  const ofApp = useContext(QueryClientContext)
  return given ?? ofApp
}
