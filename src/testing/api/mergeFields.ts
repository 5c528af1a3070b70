// Merges the fields of several requests, as `mergerequestfields` does. A merged field is optional only if every request
// can do without it.
import type { AuthRequest, Field, Fields } from '../requests/authRequest.ts'

export function mergeFields(requests: readonly AuthRequest[]): Fields {
  const sharedNames = namesInAllPrimary(requests)
  const merged = new Map<string, Field>()
  for (const { required, fields } of requests) {
    for (const [name, field] of Object.entries(fields)) {
      const isOptional = required === 'optional' || (required === 'primary-required' && !sharedNames.has(name))
      merged.set(name, mergeField(merged.get(name), isOptional ? { ...field, optional: true } : field))
    }
  }
  return Object.fromEntries(merged)
}

/** One primary request is enough, so only fields that all of them have are required. */
function namesInAllPrimary(requests: readonly AuthRequest[]): ReadonlySet<string> {
  const nameSets = requests
    .filter(({ required }) => required === 'primary-required')
    .map(({ fields }) => new Set(Object.keys(fields)))
  return new Set([...(nameSets[0] ?? [])].filter((name) => nameSets.every((names) => names.has(name))))
}

function mergeField(merged: Field | undefined, next: Field): Field {
  if (merged === undefined) return next
  return {
    ...merged,
    optional: merged.optional && next.optional,
    sensitive: merged.sensitive || next.sensitive,
    ...((merged.options ?? next.options) && { options: [...(merged.options ?? []), ...(next.options ?? [])] }),
  }
}
