// Reads from a request for which features of the wiki it is.
import type { IncomingMessage } from 'node:http'

export const featureHeader = 'x-wiki-features'

/**
 * The page names the features in a header. Requests of images have no such header, so the URL of the page is used. A
 * request without both is on the way to a page of a provider.
 */
export function featuresOf({ headers }: IncomingMessage): readonly string[] {
  const named = headers[featureHeader] ?? featuresInReferrer(headers.referer)
  return String(named).split(/[\s,]+/).filter((name) => name !== '')
}

function featuresInReferrer(referer: string | undefined): string {
  if (referer === undefined || !URL.canParse(referer)) return 'providers'
  const { pathname, searchParams } = new URL(referer)
  // A popup that has just been opened.
  if (pathname.startsWith('/auth/')) return 'providers'
  return searchParams.get('features') ?? ''
}
