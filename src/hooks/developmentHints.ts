// What development says once on the console about the props of an app. Production says nothing.
import { useEffect, useRef } from 'react'

declare const process: { readonly env: { readonly NODE_ENV?: string | undefined } }

/** Says what `find` returns, each text once for a component. */
export function useDevelopmentHints(find: () => readonly (string | false | undefined)[]): void {
  const told = useRef(new Set<string>())
  useEffect(() => {
    try {
      // In this form a bundler leaves the search out of production.
      if (process.env.NODE_ENV !== 'production') for (const hint of find()) {
        if (!hint || told.current.has(hint)) continue
        told.current.add(hint)
        console.warn(`react-mediawiki-auth: ${hint}`)
      }
    } catch {
      // Where nothing bundles the package there is no `process`.
    }
  })
}

/** An app may change between two values. Of a third one development says that it has to stay the same. */
export function useStabilityHint(value: object | undefined, hint: string): void {
  const seen = useRef(new Set<object>())
  useDevelopmentHints(() => {
    if (value && seen.current.size < 3) seen.current.add(value)
    return [seen.current.size === 3 && hint]
  })
}
