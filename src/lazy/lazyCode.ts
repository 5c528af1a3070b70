// Code that is fetched when it is needed, and what happens where it cannot be fetched.
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react'

/** A file of the package could not be fetched. `part` names what it shows or does, such as `captcha`. */
export interface ScriptFailure {
  readonly kind: 'script'
  /** What the file shows or does. */
  readonly part: string
}

export type LazyState<Code> = { readonly kind: 'loading' } | { readonly kind: 'loaded'; readonly code: Code } | ScriptFailure

export interface LazyCode<Code> {
  /** Fetches the code, unless it is there. After a failure a new subscriber tries again. */
  readonly subscribe: (listener: () => void) => () => void
  readonly getState: () => LazyState<Code>
}

const loading: LazyState<never> = { kind: 'loading' }

/** Describes code that is fetched on demand. Call it outside of components. */
export function lazyCode<Code>(part: string, load: () => Promise<Code>): LazyCode<Code> {
  const listeners = new Set<() => void>()
  let state: LazyState<Code> = loading
  let isLoading = false
  const settle = (next: LazyState<Code>) => {
    state = next
    isLoading = false
    listeners.forEach((listener) => { listener() })
  }
  return {
    subscribe(listener) {
      listeners.add(listener)
      if (!isLoading && state.kind !== 'loaded') {
        isLoading = true
        load().then((code) => { settle({ kind: 'loaded', code }) }, () => { settle({ kind: 'script', part }) })
      }
      return () => { listeners.delete(listener) }
    },
    getState: () => state,
  }
}

const ScriptFailureContext = /* @__PURE__ */ createContext<((failure: ScriptFailure) => void) | undefined>(undefined)

/** Takes a callback that stays the same: it is called again when it changes. */
export const ScriptFailureProvider = ScriptFailureContext.Provider

/** Fetches code while a component is mounted. A server and a page that hydrates render `loading`. */
export function useLazyCode<Code>({ subscribe, getState }: LazyCode<Code>): LazyState<Code> {
  const state = useSyncExternalStore(subscribe, getState, () => loading)
  useScriptFailure(state.kind === 'script' ? state : undefined)
  return state
}

/** Tells the app that a file could not be fetched. */
export function useScriptFailure(failure: ScriptFailure | undefined): void {
  const onFailure = useContext(ScriptFailureContext)
  useEffect(() => {
    if (failure) onFailure?.(failure)
  }, [failure, onFailure])
}
