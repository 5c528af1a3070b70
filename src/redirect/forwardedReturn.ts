// The parameters that the return page forwards to the page of the same tab, in the address of that page.
import type { FormEntries } from './messages.ts'
import { ownAddress } from './pageAddress.ts'

/**
 * The URL parameter that they are in, in a query or a fragment. A router may have put it behind its own route. It is the
 * package's own by its name, so it may always be removed.
 */
const pattern = /([?#&/])mwa-return(?:=([^&#]*))?(?=[&#]|$)/g

export interface ForwardedReturn {
  readonly parameters: FormEntries
  /** The address of the page without them. */
  readonly address: string
}

/**
 * Puts them into the fragment, which no server sees, as the query of the first route: a router that has its routes there shows its first
 * page, as it did before. A page that uses its fragment gets them in the query.
 */
export function forwardUrl(path: unknown, parameters: FormEntries): string | undefined {
  const own = ownAddress(path)
  if (own === undefined) return undefined
  const url = new URL(own)
  const forwarded = `mwa-return=${encodeURIComponent(String(new URLSearchParams(parameters.map(([...entry]) => entry))))}`
  if (url.hash) url.search += `&${forwarded}`
  else url.hash = `/?${forwarded}`
  return url.href
}

/** Returns `undefined` if nothing was forwarded to this page. */
export function readForwardedReturn({ href }: Pick<Location, 'href'>): ForwardedReturn | undefined {
  if (!href.includes('mwa-return')) return undefined
  const url = new URL(href)
  const [forwarded] = [...url.search.matchAll(pattern), ...url.hash.matchAll(pattern)]
  if (!forwarded) return undefined
  const isAlone = url.hash === `#/${forwarded[0]}`
  url.search = withoutForwarded(url.search)
  url.hash = isAlone ? '' : withoutForwarded(url.hash)
  const text = new URLSearchParams(`text=${forwarded[2] ?? ''}`).get('text')
  return { parameters: [...new URLSearchParams(String(text))], address: url.href }
}

function withoutForwarded(part: string): string {
  return part.replace(pattern, (_, before: string) => (before === '&' ? '' : before)).replace(/([?#])&/, '$1').replace(/[?#]$/, '')
}
