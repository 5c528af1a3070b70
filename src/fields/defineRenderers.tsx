'use client'
// An app's own renderers, made ready. Apps without any do not load this.
import type { ReactNode } from 'react'
import type { FieldControl } from '../hooks/index.ts'
import { fieldCandidates, requestCandidates } from './candidates.ts'
import { chain, type OnError } from './chain.tsx'
import type { Renderers, RequestRendererProps } from './renderers.ts'

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
