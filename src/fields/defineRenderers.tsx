'use client'
// An app's own renderers, made ready: each gets the next as its fallback, and is replaced by it when it throws. Apps
// without any do not load this.
import type { ComponentType, ReactNode } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import type { FieldControl } from '../hooks/index.ts'
import { fieldCandidates, requestCandidates } from './candidates.ts'
import type { Renderers, RequestRendererProps } from './renderers.ts'

type OnError = ((error: unknown) => void) | undefined

/** What `defineRenderers` gives: for `<AuthFlow renderers>`. */
export interface Registry {
  readonly field: (control: FieldControl, builtIn: ReactNode, onError: OnError) => ReactNode
  readonly request: (props: Omit<RequestRendererProps, 'fallback'>, builtIn: ReactNode, onError: OnError) => ReactNode
}

/**
 * Takes an app's own renderers, with their props typed by what they match. The most specific wins: rule, kind of
 * request, name of field, type of field. Call it once, outside of components.
 *
 * @example const renderers = defineRenderers({ fields: { OATHToken: CodeInput, email: null } })
 */
export function defineRenderers(renderers: Renderers): Registry {
  return {
    field: (control, builtIn, onError) =>
      chain(fieldCandidates(renderers, control.field), control, { builtIn, onError }),
    request: (props, builtIn, onError) =>
      chain(requestCandidates(renderers, props.request), props, { builtIn, onError }),
  }
}

/** A candidate that is null shows nothing, and nothing comes after it. */
function chain<Props extends object>(
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
