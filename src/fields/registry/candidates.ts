// Which of the app's renderers match a field or a request, the most specific one first.
import type { AuthRequest, Field } from '../../protocol/index.ts'
import { knownFieldTypes } from './knownFields.ts'
import type { FieldEntry, FieldRenderer, FieldRenderersByName, Renderers, RequestRenderer, TypedFieldRenderer } from './renderers.ts'

export interface Candidate<Renderer> {
  /** Where the app has put it, such as `renderers.fields.email`. */
  readonly path: string
  /** `null` renders nothing. */
  readonly render: Renderer | null
}

export function fieldCandidates({ fields, types, unknownTypes }: Renderers, field: Field): readonly Candidate<FieldRenderer>[] {
  const entries = [
    ...(field.type === 'unknown' ? at('renderers.unknownTypes', unknownTypes, field.wireType) : []),
    ...at('renderers.types', types, field.type),
  ]
  // TypeScript cannot see that the field has the type that these entries take.
  return [...byName(fields, field), ...(entries as readonly Candidate<FieldRenderer>[])]
}

function byName(fields: FieldRenderersByName | undefined, { name, type }: Field): readonly Candidate<FieldRenderer>[] {
  return at<FieldEntry>('renderers.fields', fields, name).flatMap(({ path, render: entry }): readonly Candidate<FieldRenderer>[] => {
    if (entry === null) return [{ path, render: null }]
    const wanted = isTyped(entry) ? entry.type : own(knownFieldTypes, name)
    // Of an entry without a type the app has promised that it takes what the wiki sends.
    const render = (isTyped(entry) ? entry.render : entry) as FieldRenderer
    return wanted === undefined || wanted === type ? [{ path, render }] : []
  })
}

/** `memo` and `forwardRef` return objects, too. */
function isTyped(entry: FieldEntry): entry is TypedFieldRenderer {
  return typeof entry === 'object' && !('$$typeof' in entry)
}

export function requestCandidates({ rules = [], requests }: Renderers, request: AuthRequest): readonly Candidate<RequestRenderer>[] {
  return [
    ...rules.flatMap(({ when, render }, index) => (when(request) ? [{ path: `renderers.rules[${index}]`, render }] : [])),
    ...at('renderers.requests', requests, request.id),
    ...(request.id === request.kind ? [] : at('renderers.requests', requests, request.kind)),
  ]
}

/** Returns the entry as a list of one, or an empty list. */
function at<Renderer>(
  path: string,
  entries: Readonly<Record<string, Renderer | null | undefined>> | undefined,
  key: string,
): readonly Candidate<Renderer>[] {
  const render = own(entries, key)
  return render === undefined ? [] : [{ path: `${path}.${key}`, render }]
}

/** Own properties only: a field may be called `constructor`. */
function own<Entry>(entries: Readonly<Record<string, Entry>> | undefined, key: string): Entry | undefined {
  return entries && Object.hasOwn(entries, key) ? entries[key] : undefined
}
