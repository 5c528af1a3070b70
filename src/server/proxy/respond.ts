// What the browser gets: JSON or a raster image, which no browser takes for a page of the app.
import type { Call } from './admit.ts'
import type { WikiAnswer } from './askWiki.ts'
import { imageTypes } from './captchaImage.ts'
import { cookieForBrowser } from './cookies.ts'
import type { Refusal } from './refusal.ts'
import { rewriteAnswer } from './rewriteAnswer.ts'
import type { ProxySettings } from './settings.ts'

/** The wiki writes these bytes, and they arrive on the app's origin. */
const inert = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

const json = { ...inert, 'content-type': 'application/json; charset=utf-8' }

export function respondWithRefusal({ status, code, info }: Refusal): Response {
  return respondWithError(status, code, info, status === 405 ? { allow: 'GET, POST' } : {})
}

export function respondWithAnswer(answer: WikiAnswer, call: Call, settings: ProxySettings): Response {
  switch (answer.kind) {
    // The wiki did nothing.
    case 'redirected':
      return respondWithError(502, 'proxy-redirected', 'The wiki redirects. The option "api" has to be the URL that it redirects to.')
    case 'timedOut':
      return respondWithError(504, 'internal_api_error_WikiTimeout', 'The wiki took too long.')
    case 'unreachable':
      return respondWithError(502, 'internal_api_error_WikiUnreachable', 'The wiki could not be reached.')
    case 'answered':
      return respondWithBody(answer, call, settings)
  }
}

type Answered = Extract<WikiAnswer, { kind: 'answered' }>

function respondWithBody(answer: Answered, call: Call, settings: ProxySettings): Response {
  const kept = keptHeaders(answer, settings)
  const { body, status } = answer
  if (body.kind === 'tooLarge') return respondWithError(502, 'internal_api_error_WikiAnswerTooLarge', 'The answer of the wiki is too large.', kept)
  if (body.kind === 'incomplete') return respondWithError(502, 'internal_api_error_WikiAnswerIncomplete', 'The answer of the wiki broke off.', kept)
  const shown = call.kind === 'image' ? imageOf(answer, body.bytes) : jsonOf(body.bytes, call.isOfApp, settings)
  if (shown) return new Response(shown.body, { status: status < 400 ? 200 : status, headers: headersOf({ ...inert, 'content-type': shown.type }, kept) })
  // An error status says enough: a kit without a proxy gets no more of a page of HTML.
  if (status >= 400) return new Response('{}', { status, headers: headersOf(json, kept) })
  const expected = call.kind === 'image' ? 'no image that passes' : 'no JSON. The option "api" has to be the URL of its api.php'
  return respondWithError(502, 'internal_api_error_WikiAnswer', `What the wiki answered is ${expected}.`, kept)
}

interface Shown {
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly type: string
}

function imageOf({ headers }: Answered, bytes: Uint8Array<ArrayBuffer>): Shown | undefined {
  const [type = ''] = (headers.get('content-type') ?? '').toLowerCase().split(';').map((part) => part.trim())
  return imageTypes.has(type) ? { body: bytes, type } : undefined
}

function jsonOf(bytes: Uint8Array, isOfApp: boolean, settings: ProxySettings): Shown | undefined {
  const body = rewriteAnswer(new TextDecoder().decode(bytes), settings, { hasLinks: !isOfApp })
  return body === undefined ? undefined : { body, type: json['content-type'] }
}

type HeaderList = readonly (readonly [name: string, value: string])[]

/** All that stays of the wiki's headers. */
function keptHeaders({ headers }: Answered, { mount, secure }: ProxySettings): HeaderList {
  const cookies = headers.getSetCookie().map((header) => cookieForBrowser(header, { path: mount, secure }))
  const retryAfter = headers.get('retry-after')
  return [
    ...cookies.flatMap((cookie) => (cookie === undefined ? [] : [['set-cookie', cookie] as const])),
    ...(retryAfter === null ? [] : [['retry-after', retryAfter] as const]),
  ]
}

/** In the API's own format, so that clients tell it as an error of the wiki. After `internal_api_error` the kit asks what came of its POST. */
function respondWithError(status: number, code: string, info: string, more: HeaderList | Readonly<Record<string, string>> = {}): Response {
  const list = Array.isArray(more) ? more : Object.entries(more)
  return new Response(JSON.stringify({ error: { code, info } }), { status, headers: headersOf(json, list) })
}

function headersOf(own: Readonly<Record<string, string>>, more: HeaderList): Headers {
  const headers = new Headers(own)
  for (const [name, value] of more) headers.append(name, value)
  return headers
}
