'use client'
// Nests the app's renderers: each gets the next one as its fallback, and is replaced by it if it throws.
import type { ComponentType, ReactNode } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import type { Candidate } from './candidates.ts'
import { Entry, entryKey } from './Entry.tsx'

export interface ChainEnd {
  /** The fallback of the last candidate. */
  readonly builtIn: ReactNode
  /** Called when a candidate throws. */
  readonly onError: ((error: unknown, info: { readonly path: string }) => void) | undefined
}

/** Renders the first candidate. `null` renders nothing and ends the chain. */
export function renderChain<Props extends object>(
  [candidate, ...rest]: readonly Candidate<ComponentType<Props & { readonly fallback: ReactNode }>>[],
  props: Props,
  end: ChainEnd,
): ReactNode {
  if (!candidate) return end.builtIn
  const { path, render } = candidate
  if (render === null) return null
  const fallback = renderChain(rest, props, end)
  return (
    <ErrorBoundary key={entryKey(path, render)} fallback={fallback} onError={(error) => end.onError?.(error, { path })}>
      <Entry path={path} render={render} props={{ ...props, fallback }} />
    </ErrorBoundary>
  )
}
