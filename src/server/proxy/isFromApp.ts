// Whether a page of the app sent a request. The wiki cannot tell any more, because it sees the proxy alone.

/**
 * Browsers say it in `Sec-Fetch-Site`. Older ones, and all of them over plain HTTP, send `Origin` with a POST; its host has to be
 * the one that the app is reached by. What has neither header is no page of another site: it comes without cookies, or
 * its answer cannot be read.
 *
 * `appOrigin` replaces the `Host` header, which a reverse proxy may change. `X-Forwarded-Host` is not read, because anybody can
 * send it.
 *
 * @see https://www.w3.org/TR/fetch-metadata/
 */
export function isFromApp({ method, headers, url }: Request, appOrigin: string | undefined): boolean {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  if (origin === 'null') return false
  if (origin !== null && appOrigin !== undefined && origin !== appOrigin) return false
  if (site !== null) return site === 'same-origin' || (site === 'none' && method === 'GET')
  return origin === null || appOrigin !== undefined || isOnHost(origin, headers.get('host') ?? new URL(url).host)
}

/** The scheme is left out, because a server behind a reverse proxy does not know it. */
function isOnHost(origin: string, host: string): boolean {
  if (!URL.canParse(origin) || !/^[\w.:[\]-]+$/.test(host)) return false
  const { protocol, origin: serialised, host: expected } = new URL(origin)
  const own = `${protocol}//${host}`
  return origin === serialised && URL.canParse(own) && new URL(own).host === expected
}
