// Answers a third party that posts what it brings back: the return page, with that in it as data. Keeps and logs nothing.
import { postedId } from '../redirect/return-page/index.ts'
import { readForm, type FormFault } from './readForm.ts'

export interface HandleReturnOptions {
  /** The address of the script that calls `startReturnPage`, as the browser may load it. */
  readonly scriptUrl: string
  /** Replaces words of the return page, by their keys. */
  readonly messages?: Readonly<Record<string, string>>
}

/**
 * Answers a POST to the return URL (`response_mode=form_post`) with the return page. Put it at the address of the return
 * page for POST alone; a GET is the static page's.
 *
 * Answers 405 to another method, 415 to anything but a url-encoded form, and 413 to more than 64 KB or 100 pairs.
 * It rejects only if the body cannot be read.
 *
 * @see https://openid.net/specs/oauth-v2-form-post-response-mode-1_0.html
 */
export async function handleReturn(request: Request, { scriptUrl, messages = {} }: HandleReturnOptions): Promise<Response> {
  const form = await readForm(request)
  if (typeof form === 'number') return refusal(form)
  const script = new URL(scriptUrl, request.url)
  const body = page(JSON.stringify({ parameters: form, words: messages }), script.href)
  return new Response(body, { headers: { ...quiet, 'content-security-policy': policyFor(script, request.url) } })
}

/** No Cross-Origin-Opener-Policy is among them: it would cut the window off from the page that waits for it. */
const quiet = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

const sentences: Readonly<Record<FormFault, string>> = {
  405: 'This address takes what a login provider posts.',
  413: 'That is more than a login provider has to say.',
  415: 'A login provider has to post a url-encoded form.',
}

function refusal(status: FormFault): Response {
  const headers = { ...quiet, 'content-type': 'text/plain; charset=utf-8', ...(status === 405 && { allow: 'POST' }) }
  return new Response(`${sentences[status]}\n`, { status, headers })
}

function policyFor({ origin }: URL, page: string): string {
  const source = origin === new URL(page).origin ? "'self'" : `'self' ${origin}`
  return `default-src 'none'; script-src ${source}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}

function page(data: string, script: string): string {
  return (
    '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n' +
    `<title>One moment</title>\n<script type="application/json" id="${postedId}">${escapeData(data)}</script>\n` +
    `<script type="module" src="${escapeAttribute(script)}"></script>\n`
  )
}

/** Nothing in it can end the element that it is in. */
function escapeData(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function escapeAttribute(text: string): string {
  return text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`)
}
