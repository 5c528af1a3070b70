// Which renderers may show a field or a request, the most specific first: a rule before a kind, a name before a type.
import type { AuthRequest, Field } from '../protocol/index.ts'
import type { FieldRenderer, Renderers, RequestRenderer } from './renderers.ts'

type Candidates<Renderer> = readonly (Renderer | null)[]

export function fieldCandidates({ fields, types, unknownTypes }: Renderers, field: Field): Candidates<FieldRenderer> {
  return [
    ...own(fields, field.name),
    // An entry under a type gets only fields of that type, so the narrower props that it wants are met.
    ...((field.type === 'unknown' ? own(unknownTypes, field.wireType) : []) as (FieldRenderer | null)[]),
    ...(own(types, field.type) as (FieldRenderer | null)[]),
  ]
}

export function requestCandidates(renderers: Renderers, request: AuthRequest): Candidates<RequestRenderer> {
  const { rules = [], requests } = renderers
  return [...rules.filter(({ when }) => when(request)).map(({ render }) => render), ...own(requests, request.kind)]
}

/** Own entries only: a field may be called `constructor`. */
function own<Entry>(entries: Readonly<Record<string, Entry>> | undefined, key: string): Entry[] {
  const entry = entries && Object.hasOwn(entries, key) ? entries[key] : undefined
  return entry === undefined ? [] : [entry]
}
