// The request to the wiki: what passed the gate, the wiki's own cookies, the user's address, and nothing else.
import { readBytes } from '../readBytes.ts'
import type { Call } from './admit.ts'
import { imageOnWiki } from './captchaImage.ts'
import { cookiesForWiki } from './cookies.ts'
import type { ProxySettings } from './settings.ts'

/** The largest answer that passes. */
const maxBytes = 4 * 1024 * 1024

export type WikiAnswer =
  /** The headers count also where the body could not be read: they may hold a new session. */
  | { readonly kind: 'answered'; readonly status: number; readonly headers: Headers; readonly body: WikiBody }
  | { readonly kind: 'redirected' }
  | { readonly kind: 'timedOut' }
  | { readonly kind: 'unreachable' }

export type WikiBody = { readonly kind: 'read'; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly kind: 'tooLarge' } | { readonly kind: 'incomplete' }

export async function askWiki(call: Call, request: Request, settings: ProxySettings): Promise<WikiAnswer> {
  const timeout = AbortSignal.timeout(Math.min(settings.timeoutMs, maxTimerMs))
  const signal = AbortSignal.any([request.signal, timeout])
  const { url, body } = targetOf(call, settings.api)
  const init = { method: body === null ? 'GET' : 'POST', headers: headersFor(request, settings, body), body, signal, redirect: 'manual', cache: 'no-store' } as const
  try {
    const response = await settings.fetch(url.href, init)
    const { status, headers, type } = response
    if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
      await response.body?.cancel()
      return { kind: 'redirected' }
    }
    return { kind: 'answered', status, headers, body: await readBody(response) }
  } catch {
    return { kind: timeout.aborted ? 'timedOut' : 'unreachable' }
  }
}

/** Servers run a timer of more at once. */
const maxTimerMs = 2 ** 31 - 1

async function readBody({ body }: Response): Promise<WikiBody> {
  try {
    const read = await readBytes(body, { maxBytes })
    return read.kind === 'read' ? read : { kind: 'tooLarge' }
  } catch {
    return { kind: 'incomplete' }
  }
}

function targetOf(call: Call, api: URL): { readonly url: URL; readonly body: string | null } {
  if (call.kind === 'image') return { url: imageOnWiki(api, call.id), body: null }
  if (call.method === 'POST') return { url: api, body: call.parameters.toString() }
  const url = new URL(api)
  url.search = call.parameters.toString()
  return { url, body: null }
}

function headersFor(request: Request, { clientAddress }: ProxySettings, body: string | null): Record<string, string> {
  const cookie = cookiesForWiki(request.headers.get('cookie'))
  const address = clientAddress(request) ?? ''
  return {
    // Operators of wikis want to know who asks.
    'user-agent': 'react-mediawiki-auth',
    ...(body !== null && { 'content-type': 'application/x-www-form-urlencoded' }),
    ...(cookie !== undefined && { cookie }),
    // One address, and no list of them: in a list the wiki would look for the user.
    ...(/^[\da-f.:]{2,45}$/i.test(address) && { 'x-forwarded-for': address }),
  }
}
