// Whether React has taken over what a server rendered.
import { useSyncExternalStore } from 'react'

const subscribe = () => () => undefined

/** `false` on a server, and in a browser until React has taken over. Of what a browser renders by itself it is always `true`. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(subscribe, () => true, () => false)
}
