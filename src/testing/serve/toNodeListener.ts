// Serves a fake wiki with Node's HTTP server. The types are structural copies of Node's, so that Node is not imported.
import type { WireRequest, WireResponse } from '../http/wire.ts'

export interface NodeRequest extends AsyncIterable<Uint8Array | string> {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly socket: { readonly remoteAddress?: string | undefined; readonly encrypted?: boolean | undefined }
}

export interface NodeResponse {
  writeHead(status: number, headers: Record<string, string | string[]>): unknown
  end(body: string): unknown
}

/** What answers HTTP requests: a fake wiki, or an identity provider. */
export interface HttpHandler {
  handle(request: WireRequest): Promise<WireResponse>
}

/** Returns a listener for Node: `createServer(toNodeListener(wiki))`. */
export function toNodeListener(wiki: HttpHandler): (request: NodeRequest, response: NodeResponse) => void {
  return (request, response) => {
    respond(wiki, request, response).catch((reason: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' })
      response.end(String(reason))
    })
  }
}

async function respond(wiki: HttpHandler, request: NodeRequest, response: NodeResponse): Promise<void> {
  const { method = 'GET' } = request
  const body = await readBody(request)
  const { status, headers, body: responseBody } = await wiki.handle({ method, url: addressOf(request), headers: readHeaders(request), body })
  response.writeHead(status, writableHeaders(headers))
  response.end(responseBody)
}

/** Absolute, because a wiki without an address of its own is where it was asked. */
function addressOf({ url = '/', headers: { host }, socket }: NodeRequest): string {
  return typeof host === 'string' && url.startsWith('/') ? `${socket.encrypted === true ? 'https' : 'http'}://${host}${url}` : url
}

async function readBody(request: NodeRequest): Promise<string> {
  const decoder = new TextDecoder()
  let body = ''
  for await (const chunk of request) {
    body += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
  }
  return body + decoder.decode()
}

function readHeaders({ headers, socket }: NodeRequest): Record<string, string | undefined> {
  const entries = Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value])
  return { 'x-forwarded-for': socket.remoteAddress, ...Object.fromEntries(entries) as Record<string, string | undefined> }
}

function writableHeaders(headers: WireResponse['headers']): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  )
}
