'use client'
// Nests the app's renderers: each gets the next one as its fallback, and is replaced by it if it throws.
import type { ComponentType, ReactNode } from 'react'
import { ErrorBoundary } from 'react-error-boundary'

export interface ChainEnd {
  /** The fallback of the last candidate. */
  readonly builtIn: ReactNode
  /** Called when a candidate throws. */
  readonly onError: ((error: unknown) => void) | undefined
}

/** Renders the first candidate. `null` renders nothing and ends the chain. */
export function renderChain<Props extends object>(
  [Candidate, ...rest]: readonly (ComponentType<Props & { fallback: ReactNode }> | null)[],
  props: Props,
  end: ChainEnd,
): ReactNode {
  if (Candidate === undefined) return end.builtIn
  if (Candidate === null) return null
  const fallback = renderChain(rest, props, end)
  return (
    <ErrorBoundary fallback={fallback} onError={(error) => end.onError?.(error)}>
      <Candidate {...props} fallback={fallback} />
    </ErrorBoundary>
  )
}
