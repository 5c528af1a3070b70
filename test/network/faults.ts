// The faults of a network and of what stands between a page and its wiki, as a real server or a browser shows them.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Failure } from '../../src/protocol/index.ts'

export interface Place {
  /** The origin of the wiki, and one of somebody else. */
  readonly wiki: string
  readonly elsewhere: string
}

interface Expected {
  readonly name: string
  readonly kind: Failure['kind']
  /** Reads are tried again. */
  readonly isTransient?: boolean | undefined
  /** The wiki has done what it was asked, and only its answer is lost. */
  readonly isDone?: boolean | undefined
  /** How long the server asks to wait, in seconds. */
  readonly waitSeconds?: number | undefined
}

export type Fault = Expected & (
  /** Answers in place of the wiki. */
  | { readonly serve: (request: IncomingMessage, response: ServerResponse, place: Place) => void }
  /** Takes the place of `fetch`. `pass` sends the request to the wiki. */
  | { readonly fetch: (pass: () => Promise<Response>) => Promise<Response> }
)

const failedToFetch = (cause?: string) => Promise.reject(new TypeError('Failed to fetch', { cause: { code: cause } }))

const rejections: readonly Fault[] = [
  { name: 'no network', kind: 'network', isTransient: true, fetch: () => failedToFetch() },
  { name: 'a host without an address', kind: 'network', isTransient: true, fetch: () => failedToFetch('ENOTFOUND') },
  { name: 'a refused connection', kind: 'network', isTransient: true, fetch: () => fetch('http://127.0.0.1:1/w/api.php') },
  { name: 'an origin that the wiki does not list', kind: 'network', isTransient: true, isDone: true, fetch: (pass) => pass().then(() => failedToFetch()) },
  { name: 'a connection that breaks when the work is done', kind: 'network', isTransient: true, isDone: true, fetch: (pass) => pass().then(() => failedToFetch('ECONNRESET')) },
  { name: 'an answer that a page may not read', kind: 'malformed', fetch: () => Promise.resolve(Object.defineProperties(new Response(null), { type: { value: 'opaque' }, status: { value: 0 } })) },
  { name: 'a redirect that a page may not read', kind: 'httpRedirect', fetch: () => Promise.resolve(Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' })) },
]

const connections: readonly Fault[] = [
  { name: 'a connection that breaks at once', kind: 'network', isTransient: true, serve: (request) => { request.socket.destroy() } },
  {
    name: 'a connection that breaks before the body', kind: 'network', isTransient: true,
    serve: (_, response) => { response.writeHead(200, { 'content-length': 100 }).flushHeaders(); setTimeout(() => response.destroy(), 5) },
  },
  {
    name: 'a connection that breaks within the body', kind: 'network', isTransient: true,
    serve: (_, response) => { response.writeHead(200, { 'content-length': 100 }).write('{"clientlogin":{"status":"PASS"'); setTimeout(() => response.destroy(), 5) },
  },
  { name: 'no HTTP', kind: 'network', isTransient: true, serve: (request) => { request.socket.end('220 mail.example ESMTP\r\n') } },
  { name: 'no answer', kind: 'timeout', serve: () => undefined },
  { name: 'a body that does not end', kind: 'timeout', serve: (_, response) => { response.writeHead(200).write('{"clientlogin":') } },
  {
    name: 'a body that comes too slowly', kind: 'timeout',
    serve: (_, response) => {
      const timer = setInterval(() => response.write(' '), 20)
      response.on('close', () => { clearInterval(timer) })
    },
  },
]

const send = (name: string, body: string | Uint8Array, headers: Record<string, string> = {}, kind: Failure['kind'] = 'malformed', more: Partial<Expected> = {}): Fault =>
  ({ name, kind, ...more, serve: (_, response) => { response.writeHead(200, headers).end(body) } })

const json = { 'content-type': 'application/json' }

const bodies: readonly Fault[] = [
  send('an empty body', ''),
  send('blanks', ' \n', json),
  send('a web page', '<!doctype html><title>Hotel</title><form action="/login">', { 'content-type': 'text/html' }),
  send('a web page that says it is JSON', '<!doctype html><p>Portal', json),
  send('half a JSON', '{"clientlogin":{"status":"PASS","username":"De', json),
  send('two JSONs', '{}{}', json),
  send('a warning before the JSON', '<br />\n<b>Warning</b>: x in y\n{"clientlogin":{"status":"PASS"}}', json),
  ...['null', 'true', '7', '"PASS"', '[]', '{}', '[{"status":"PASS"}]', '{"query":7,"clientlogin":"PASS","unlinkaccount":[]}', '{"query":{"tokens":[]},"clientlogin":{"status":["PASS"]}}', '{"__proto__":{"status":"PASS"}}']
    .map((body) => send(`the JSON ${body}`, body, json)),
  send('garbage that says it is compressed', '\u001f\u008b garbage', { ...json, 'content-encoding': 'gzip' }, 'network', { isTransient: true }),
  // Node gives what it could read. A browser says that the network failed.
  send('half of what was compressed', gzipSync(JSON.stringify({ clientlogin: { status: 'PASS', username: 'x'.repeat(999) } })).subarray(0, 30), { ...json, 'content-encoding': 'gzip' }),
  send('a megabyte of nothing', 'x'.repeat(1_000_000)),
  send('a megabyte of JSON', JSON.stringify({ filler: 'x'.repeat(1_000_000) }), json),
  send('brackets without end', '['.repeat(200_000), json),
]

const redirect = (status: number, where: string, target: (place: Place) => string, kind: Failure['kind'] = 'httpRedirect'): Fault =>
  ({ name: `a ${String(status)} ${where}`, kind, serve: (request, response, place) => { response.writeHead(status, { location: target(place) + (request.url ?? '').replace(/^[^?]*/, '') }).end() } })

const redirects: readonly Fault[] = [
  ...[301, 302, 303, 307, 308].flatMap((status) => [
    redirect(status, 'to another host', ({ elsewhere }) => `${elsewhere}/w/api.php`),
    redirect(status, 'to a page of the same host', ({ wiki }) => `${wiki}/login`),
  ]),
]

const status = (code: number, headers: Record<string, string> = {}, more: Partial<Expected> = {}, body = ''): Fault => {
  const retryAfter = headers['retry-after']
  return {
    name: `a ${String(code)}${retryAfter === undefined ? '' : ` with Retry-After: ${retryAfter}`}${body && ' with a page'}`,
    kind: 'http',
    waitSeconds: Number(retryAfter) || undefined,
    ...more,
    serve: (_, response) => { response.writeHead(code, headers).end(body) },
  }
}

const isTransient = true

const statuses: readonly Fault[] = [
  ...[400, 401, 403, 404, 405, 408, 410, 413, 414, 415, 418, 431, 451].map((code) => status(code)),
  ...[500, 502, 503, 504, 520].map((code) => status(code, {}, { isTransient })),
  status(429, {}, { isTransient }),
  status(429, { 'retry-after': '1' }, { isTransient }),
  status(503, { 'retry-after': '1' }, { isTransient }),
  status(503, { 'retry-after': '3600' }),
  status(503, { 'retry-after': 'soon' }, { isTransient }),
  status(502, { 'content-type': 'text/html' }, { isTransient }, '<html><h1>Bad gateway'),
  status(403, { 'content-type': 'text/html', 'cf-mitigated': 'challenge' }, {}, '<html><title>Just a moment'),
]

export const faults: readonly Fault[] = [...rejections, ...connections, ...bodies, ...redirects, ...statuses]
