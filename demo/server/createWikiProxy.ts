// Serves a real wiki on the demo's origin: its scripts under /w/, and under their own paths for images.
import { request as requestHttp, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { request as requestHttps } from 'node:https'
import { createCookieFilter, type CookieFilter } from './createCookieFilter.ts'
import { featureHeader, namedFeatures } from './featuresOf.ts'
import type { Responder } from './responder.ts'
import type { WikiOfDemo } from './wikiOfDemo.ts'

export function createWikiProxy(api: URL, origin: string): Responder {
  const wikiOfDemo: WikiOfDemo = { kind: 'real', api: api.href, features: [] }
  const cookies = createCookieFilter()
  return (request, response) => {
    const own = new URL(request.url ?? '/', origin)
    if (own.pathname === '/demo/wiki') response.end(JSON.stringify(wikiOfDemo))
    else if (isOfWiki(own.pathname)) forward(request, response, { api, target: targetOf(own, api), cookies })
    else return false
    return true
  }
}

function isOfWiki(path: string): boolean {
  return path.startsWith('/w/') || path.endsWith('.php')
}

/** `/w/index.php` is the one beside api.php, wherever that is. */
function targetOf({ pathname, search }: URL, api: URL): URL {
  return new URL(pathname.startsWith('/w/') ? `.${pathname.slice(2)}${search}` : pathname + search, api)
}

interface Upstream {
  readonly api: URL
  readonly target: URL
  readonly cookies: CookieFilter
}

function forward(request: IncomingMessage, response: ServerResponse, { api, target, cookies }: Upstream): void {
  const send = target.protocol === 'https:' ? requestHttps : requestHttp
  const features = namedFeatures(request)?.join()
  const cookie = cookies.toWiki(request.headers.cookie)
  const headers = {
    ...asFrom(api, request.headers),
    ...(cookie !== undefined && { cookie }),
    // Only a page of the tests names any. They are for the wiki of the tests, which is a real one.
    ...(features && { [featureHeader]: features }),
  }
  const upstream = send(target, { method: request.method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answeredHeaders(answer.headers, cookies))
    answer.pipe(response)
  })
  upstream.on('error', () => {
    if (!response.headersSent) response.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' })
    response.end(`${api.host} could not be reached.`)
  })
  response.on('close', () => upstream.destroy())
  request.pipe(upstream)
}

/** Replaces host, origin and referrer, because the wiki compares the origin with its own. */
function asFrom({ host, origin }: URL, headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const { connection: _, cookie: __, [featureHeader]: ___, ...sent } = headers
  return {
    ...sent,
    host,
    ...(headers.origin !== undefined && { origin }),
    ...(headers.referer !== undefined && { referer: `${origin}/` }),
  }
}

function answeredHeaders(
  { connection: _, 'transfer-encoding': __, ...headers }: IncomingHttpHeaders,
  { fromWiki }: CookieFilter,
): IncomingHttpHeaders {
  const cookies = headers['set-cookie']
  return cookies ? { ...headers, 'set-cookie': cookies.map(fromWiki) } : headers
}
