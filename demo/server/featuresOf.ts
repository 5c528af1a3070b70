// Which features of the wiki a request is for.
import type { IncomingMessage } from 'node:http'

export const featureHeader = 'x-wiki-features'

/**
 * The page names them in a header. An image cannot, so the address of its page is asked; and who comes without both is
 * on the way to the page of a provider.
 */
export function featuresOf({ headers }: IncomingMessage): readonly string[] {
  const named = headers[featureHeader] ?? featuresInAddress(headers.referer)
  return String(named).split(/[\s,]+/).filter((word) => word !== '')
}

function featuresInAddress(referer: string | undefined): string {
  if (referer === undefined || !URL.canParse(referer)) return 'providers'
  const { pathname, searchParams } = new URL(referer)
  // A window that has just been opened.
  if (pathname.startsWith('/auth/')) return 'providers'
  return searchParams.get('features') ?? ''
}
