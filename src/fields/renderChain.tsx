'use client'
// Renderers of an app's own, one inside the other: each gets the next as its fallback, and is replaced by it when it
// throws.
import type { ComponentType, ReactNode } from 'react'
import { ErrorBoundary } from 'react-error-boundary'

export type OnError = ((error: unknown) => void) | undefined

/** A candidate that is null shows nothing, and nothing comes after it. */
export function chain<Props extends object>(
  [Candidate, ...rest]: readonly (ComponentType<Props & { fallback: ReactNode }> | null)[],
  props: Props,
  end: { readonly builtIn: ReactNode; readonly onError: OnError },
): ReactNode {
  if (Candidate === undefined) return end.builtIn
  if (Candidate === null) return null
  const fallback = chain(rest, props, end)
  return (
    <ErrorBoundary fallback={fallback} onError={(error) => end.onError?.(error)}>
      <Candidate {...props} fallback={fallback} />
    </ErrorBoundary>
  )
}
