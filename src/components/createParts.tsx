'use client'
// Parts of a page that are fetched later, as components.
import { useSyncExternalStore, type ComponentType, type FunctionComponent } from 'react'
import type { Later } from '../hooks/index.ts'

export function createParts<Parts>(later: Later<Parts>) {
  let areLost = false

  /** What could not be had is asked for again by what needs it next. */
  const fetchParts = (listener: () => void) => {
    const miss = () => {
      areLost = true
      listener()
    }
    void later.use(listener, miss)
    return () => undefined
  }

  /** Undefined while they are on their way, null if they could not be had. A server has none of them. */
  const useParts = (): Parts | null | undefined =>
    useSyncExternalStore(fetchParts, () => later.here() ?? (areLost ? null : undefined), () => undefined)

  /** `Instead` is shown where the file cannot be had, and nothing while it is on its way. */
  function part<Props extends object>(pick: (parts: Parts) => ComponentType<Props>, Instead: ComponentType<Props>): FunctionComponent<Props> {
    return (props) => {
      const parts = useParts()
      const Part = parts ? pick(parts) : Instead
      return parts === undefined ? null : <Part {...props} />
    }
  }
  return { useParts, part }
}
