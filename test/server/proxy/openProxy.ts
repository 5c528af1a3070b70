// A proxy in front of a wiki that notes what it gets, and requests as browsers send them.
import { type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { createWikiProxy, type WikiProxyOptions } from '../../../src/server/index.ts'
import { listen } from '../listen.ts'

export interface Received {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly rawHeaders: readonly string[]
  readonly body: string
}

export interface OpenedProxy {
  readonly proxy: (request: Request) => Promise<Response>
  readonly received: readonly Received[]
  readonly wiki: string
}

export type Respond = (response: ServerResponse, request: Received) => void

export const answerJson: Respond = (response) => void response.setHeader('content-type', 'application/json').end('{"ok":true}')

export async function openProxy(options: Partial<WikiProxyOptions> = {}, respond: Respond = answerJson): Promise<OpenedProxy> {
  const received: Received[] = []
  const wiki = await listen((request, response) => {
    void text(request).then((body) => {
      const { method = '', url = '', headers, rawHeaders } = request
      const one = { method, url, headers, rawHeaders, body }
      received.push(one)
      respond(response, one)
    })
  })
  return { proxy: createWikiProxy({ api: `${wiki}/w/api.php`, ...options }), received, wiki }
}

export const mount = 'https://app.example/w/api.php'
export const formType = 'application/x-www-form-urlencoded'
export const tokens = 'action=query&meta=tokens&type=login'
export const login = 'action=clientlogin&username=Ada&password=secret&logintoken=t&loginreturnurl=https://app.example/'

type Headers = Readonly<Record<string, string>>

export const ofPage: Headers = { 'sec-fetch-site': 'same-origin', host: 'app.example' }

export function get(query: string, headers: Headers = ofPage): Request {
  return new Request(`${mount}?${query}`, { headers })
}

export function post(body: BodyInit, headers: Headers = ofPage): Request {
  const isStream = body instanceof ReadableStream
  return new Request(mount, { method: 'POST', body, headers: { 'content-type': formType, ...headers }, ...(isStream && { duplex: 'half' }) })
}

/** The status, the code and the message of an answer that the proxy gives itself. */
export async function errorOf(response: Response): Promise<string> {
  const { error: { code, info } } = await response.json() as { readonly error: { readonly code: string; readonly info: string } }
  return `${String(response.status)} ${code}: ${info}`
}
