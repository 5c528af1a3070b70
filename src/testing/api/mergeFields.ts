// Merges the fields of several requests into one set, as `mergerequestfields` does. A field is then required only if
// nobody can do without it.
import type { AuthRequest, Field, Fields } from '../auth/authRequest.ts'

export function mergeFields(requests: readonly AuthRequest[]): Fields {
  const shared = sharedByPrimary(requests)
  const merged = new Map<string, Field>()
  for (const request of requests) {
    for (const [name, field] of Object.entries(request.fields)) {
      merged.set(name, mergeField(merged.get(name), asWantedBy(request, name, { field, shared })))
    }
  }
  return Object.fromEntries(merged)
}

interface Wanted {
  readonly field: Field
  readonly shared: ReadonlySet<string>
}

function asWantedBy({ required }: AuthRequest, name: string, { field, shared }: Wanted): Field {
  const isSpare = required === 'optional' || (required === 'primary-required' && !shared.has(name))
  return isSpare ? { ...field, optional: true } : field
}

/** One primary request suffices, so only what all of them have is needed for certain. */
function sharedByPrimary(requests: readonly AuthRequest[]): ReadonlySet<string> {
  const nameSets = requests
    .filter(({ required }) => required === 'primary-required')
    .map(({ fields }) => new Set(Object.keys(fields)))
  return new Set([...(nameSets[0] ?? [])].filter((name) => nameSets.every((names) => names.has(name))))
}

function mergeField(before: Field | undefined, next: Field): Field {
  if (before === undefined) return next
  return {
    ...before,
    optional: before.optional && next.optional,
    sensitive: before.sensitive || next.sensitive,
    ...((before.options ?? next.options) && { options: [...(before.options ?? []), ...(next.options ?? [])] }),
  }
}
