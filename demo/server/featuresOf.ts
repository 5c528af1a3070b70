// Reads from a request for which features of the wiki it is.
import type { IncomingMessage } from 'node:http'

export const featureHeader = 'x-wiki-features'

/** A request that names none is on the way to a page of a provider. */
export function featuresOf(request: IncomingMessage): readonly string[] {
  return namedFeatures(request) ?? ['providers']
}

/** The page names the features in a header. Requests of images have no such header, so the URL of the page is used. */
export function namedFeatures({ headers }: IncomingMessage): readonly string[] | undefined {
  const named = headers[featureHeader] ?? featuresInReferrer(headers.referer)
  return named === undefined ? undefined : String(named).split(/[\s,]+/).filter((name) => name !== '')
}

function featuresInReferrer(referer: string | undefined): string | undefined {
  if (referer === undefined || !URL.canParse(referer)) return undefined
  const { pathname, searchParams } = new URL(referer)
  // A popup that has just been opened.
  if (pathname.startsWith('/auth/')) return undefined
  return searchParams.get('features') ?? ''
}
