// A layout effect that does nothing on a server, where React 18 would warn about one.
import { useLayoutEffect } from 'react'

export const useIsomorphicLayoutEffect = typeof document === 'undefined' ? () => undefined : useLayoutEffect
