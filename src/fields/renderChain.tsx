// Folds candidates into one element: each gets the next as its fallback, and is replaced by it when it throws.
import type { ComponentType, ReactNode } from 'react'
import { ErrorBoundary } from 'react-error-boundary'

interface ChainOptions<Props> {
  readonly props: Props
  /** What is shown where no candidate is left. */
  readonly last: ReactNode
  readonly onError: ((error: unknown) => void) | undefined
}

/** A candidate that is null shows nothing, and nothing comes after it. */
export function renderChain<Props extends object>(
  candidates: readonly (ComponentType<Props & { fallback: ReactNode }> | null)[],
  options: ChainOptions<Props>,
): ReactNode {
  const [Candidate, ...rest] = candidates
  if (Candidate === undefined) return options.last
  if (Candidate === null) return null
  const fallback = renderChain(rest, options)
  return (
    <ErrorBoundary fallback={fallback} onError={(error) => options.onError?.(error)}>
      <Candidate {...options.props} fallback={fallback} />
    </ErrorBoundary>
  )
}
