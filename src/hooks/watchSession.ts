// Listens for changes of the session once for a query client and a wiki, however many components want to know.
import type { QueryClient } from '@tanstack/react-query'
import { watchSessionChange } from '../redirect/index.ts'

interface Watch {
  readonly stop: () => void
  watchers: number
}

const watches = new WeakMap<QueryClient, Map<string, Watch>>()

/** Returns what stops listening. `onChange` of the first watcher is called, because all do the same. */
export function watchSession(queryClient: QueryClient, api: string, onChange: () => void): () => void {
  const byApi = watches.get(queryClient) ?? new Map<string, Watch>()
  watches.set(queryClient, byApi)
  const watch = byApi.get(api) ?? { stop: watchSessionChange(api, onChange), watchers: 0 }
  byApi.set(api, watch)
  watch.watchers += 1
  return () => {
    watch.watchers -= 1
    if (watch.watchers > 0) return
    watch.stop()
    byApi.delete(api)
  }
}
