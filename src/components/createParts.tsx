'use client'
// Parts of a page that are fetched later, as components.
import { useSyncExternalStore, type ComponentType, type FunctionComponent } from 'react'

export function createParts<Parts>(load: () => Promise<Parts>) {
  /** Null: they could not be had, and are asked for again by what needs them next. */
  let found: Parts | null | undefined

  const fetchParts = (listener: () => void) => {
    if (found) return () => undefined
    void load().then((parts) => { found = parts }, () => { found = null }).then(listener)
    return () => undefined
  }

  /** Undefined while they are on their way, null if they could not be had. A server has none of them. */
  const useParts = (): Parts | null | undefined => useSyncExternalStore(fetchParts, () => found, () => undefined)

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
