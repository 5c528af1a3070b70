// The parameters of a URL.
import type { FormEntries } from './messages.ts'

/** Returns those of the query and of the fragment. */
export function urlParameters({ search, hash }: Pick<Location, 'search' | 'hash'>): FormEntries {
  return [...new URLSearchParams(search), ...new URLSearchParams(hash.slice(1))]
}
