// The address of a page that parameters are handed on to.
import { handedOn } from '../handedOn.ts'
import type { Pairs } from '../messages.ts'

/** No server sees a fragment, but a page may need its own; then it is the query. */
export function forwardAddress(path: string, parameters: Pairs): string {
  const url = new URL(location.origin + path)
  const carried = `${handedOn}=${encodeURIComponent(String(new URLSearchParams(parameters.map(([...pair]) => pair))))}`
  if (url.hash) url.search += `&${carried}`
  else url.hash = carried
  return url.href
}
