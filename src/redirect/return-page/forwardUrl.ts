// The URL of the page that waits for parameters in this tab.
import type { FormEntries } from '../messages.ts'
import { forwardedParameter } from '../storageKeys.ts'

/** Puts them into the fragment, which no server sees. A page that uses its fragment gets them in the query. */
export function forwardUrl(path: string, parameters: FormEntries): string {
  const url = new URL(location.origin + path)
  const forwarded = `${forwardedParameter}=${encodeURIComponent(String(new URLSearchParams(parameters.map(([...entry]) => entry))))}`
  if (url.hash) url.search += `&${forwarded}`
  else url.hash = forwarded
  return url.href
}
