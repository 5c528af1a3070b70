// Responds to an identity provider that posts: the return page, with the posted parameters as data. Stores and logs nothing.
import { postedElementId } from '../redirect/return-page/index.ts'
import { readForm, type FormErrorStatus } from './readForm.ts'

/** The options of `handleReturn`. */
export interface HandleReturnOptions {
  /**
   * The URL of the script that calls `startReturnPage`. A relative one is written into the page as it is, so that it works
   * behind a reverse proxy, where the server does not know the page's own URL.
   */
  readonly scriptUrl: string
  /** Replaces messages of the return page, by their keys. */
  readonly messages?: Readonly<Record<string, string>> | undefined
}

/**
 * Responds to a POST to the return URL (`response_mode=form_post`) with the return page. Route only POST to it; a GET gets
 * the static return page.
 *
 * Responds with 400 to a body that breaks off, with 405 to any other method, with 408 to a body that does not arrive within ten
 * seconds, with 415 to anything but a URL-encoded form, and with 413 to more than 64 KiB or 100 parameters. Rejects if
 * `scriptUrl` is no valid URL, and if the body of the request has been read already: route it here before a body parser.
 *
 * @see https://openid.net/specs/oauth-v2-form-post-response-mode-1_0.html
 */
export async function handleReturn(request: Request, { scriptUrl, messages = {} }: HandleReturnOptions): Promise<Response> {
  const policy = securityPolicy(scriptUrl)
  if (request.method !== 'POST') return errorResponse(405)
  const form = await readForm(request)
  if (typeof form === 'number') return errorResponse(form)
  const body = page(JSON.stringify({ parameters: form, messages }), scriptUrl)
  return new Response(body, { headers: { ...commonHeaders, 'content-security-policy': policy } })
}

/** No `Cross-Origin-Opener-Policy`: it would cut the popup off from the page that waits for it. */
const commonHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

type ErrorStatus = FormErrorStatus | 405

const errorTexts: Readonly<Record<ErrorStatus, string>> = {
  400: 'The form is incomplete.',
  405: 'Only an identity provider may post to this URL.',
  408: 'The form did not arrive. A body parser on this server may have read it before.',
  413: 'The form is too large.',
  415: 'The form has to be URL-encoded.',
}

function errorResponse(status: ErrorStatus): Response {
  const headers = { ...commonHeaders, 'content-type': 'text/plain; charset=utf-8', ...(status === 405 && { allow: 'POST' }) }
  return new Response(`${errorTexts[status]}\n`, { status, headers })
}

/** Of a host that no page has. */
const somePage = 'https://page.invalid/'

function securityPolicy(scriptUrl: string): string {
  const { origin, host } = new URL(scriptUrl, somePage)
  const source = origin === new URL(somePage).origin ? '' : ` ${isAbsolute(scriptUrl) ? origin : host}`
  return `default-src 'none'; script-src 'self'${source}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}

/** `//cdn.example/return.js` is not: it has the scheme of its page. */
function isAbsolute(url: string): boolean {
  return URL.canParse(url)
}

function page(data: string, script: string): string {
  return (
    '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n' +
    `<title>One moment</title>\n<script type="application/json" id="${postedElementId}">${escapeData(data)}</script>\n` +
    `<script type="module" src="${escapeAttribute(script)}"></script>\n`
  )
}

/** Escapes JSON so that nothing in it can end the `<script>` element. */
function escapeData(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function escapeAttribute(text: string): string {
  return text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`)
}
