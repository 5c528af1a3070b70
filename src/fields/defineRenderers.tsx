'use client'
// Turns the app's own renderers into a registry. An app without any does not load this file.
import type { ReactNode } from 'react'
import type { FieldControl } from '../hooks/index.ts'
import type { AuthRequest, Field } from '../protocol/index.ts'
import { renderChain, type ChainEnd } from './renderChain.tsx'
import type { FieldRenderer, Renderers, RequestRenderer, RequestRendererProps } from './renderers.ts'

/** The result of `defineRenderers`. Pass it to `<AuthFlow renderers>`. */
export interface Registry {
  readonly field: (control: FieldControl, end: ChainEnd) => ReactNode
  readonly request: (props: Omit<RequestRendererProps, 'fallback'>, end: ChainEnd) => ReactNode
}

/**
 * Prepares the app's own renderers. Their props are typed by what they match. If several match, the most specific one
 * wins: a rule, then the kind of a request, the name of a field, the type of a field. Call it once, outside of components.
 *
 * @example const renderers = defineRenderers({ fields: { OATHToken: CodeInput, email: null } })
 */
export function defineRenderers(renderers: Renderers): Registry {
  return {
    field: (control, end) => renderChain(fieldCandidates(renderers, control.field), control, end),
    request: (props, end) => renderChain(requestCandidates(renderers, props.request), props, end),
  }
}

type Candidates<Renderer> = readonly (Renderer | null)[]

function fieldCandidates({ fields, types, unknownTypes }: Renderers, field: Field): Candidates<FieldRenderer> {
  return [
    ...own(fields, field.name),
    // TypeScript cannot see that the field has the type that these entries take.
    ...((field.type === 'unknown' ? own(unknownTypes, field.wireType) : []) as (FieldRenderer | null)[]),
    ...(own(types, field.type) as (FieldRenderer | null)[]),
  ]
}

function requestCandidates({ rules = [], requests }: Renderers, request: AuthRequest): Candidates<RequestRenderer> {
  return [...rules.filter(({ when }) => when(request)).map(({ render }) => render), ...own(requests, request.kind)]
}

/** Returns the entry in a list, or an empty list. Own properties only: a field may be called `constructor`. */
function own<Entry>(entries: Readonly<Record<string, Entry | undefined>> | undefined, key: string): Entry[] {
  const entry = entries && Object.hasOwn(entries, key) ? entries[key] : undefined
  return entry === undefined ? [] : [entry]
}
