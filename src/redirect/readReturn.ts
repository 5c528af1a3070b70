// What an address brings back: the parameters of its query and of its fragment, or those that a return page handed on.
import type { Pairs } from './message.ts'

const handedOn = 'mwa-return'

export interface Returned {
  readonly parameters: Pairs
  readonly isForwarded: boolean
}

export function readReturn({ search, hash }: Pick<Location, 'search' | 'hash'>): Returned {
  const parameters = [...new URLSearchParams(search), ...new URLSearchParams(hash.slice(1))]
  const forwarded = parameters.find(([name]) => name === handedOn)
  return forwarded ? { parameters: [...new URLSearchParams(forwarded[1])], isForwarded: true } : { parameters, isForwarded: false }
}

/** The address of a page that parameters are handed on to. No server sees a fragment, but a page may need its own. */
export function forwardAddress(path: string, parameters: Pairs): string {
  const url = new URL(location.origin + path)
  const carried = new URLSearchParams([[handedOn, new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString()]])
  if (!url.hash) url.hash = carried.toString()
  else url.searchParams.set(handedOn, carried.get(handedOn) ?? '')
  return url.href
}
