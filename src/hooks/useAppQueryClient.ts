// The query client that calls go through.
import { QueryClientContext, type QueryClient } from '@tanstack/react-query'
import { useContext } from 'react'

/** Returns the given query client, else that of the nearest provider. `undefined`: call the wiki directly. */
export function useAppQueryClient(given: QueryClient | undefined): QueryClient | undefined {
  const provided = useContext(QueryClientContext)
  return given ?? provided
}
