// Serves api.php: cookies, CORS and parameters.
import { parseParameters } from '../api/parameters.ts'
import { runApi } from '../api/runApi.ts'
import type { Installation } from '../authmanager/provider.ts'
import { parseCookies } from '../http/cookies.ts'
import { htmlHeaders, type WireRequest, type WireResponse } from '../http/wire.ts'
import { createBrowserRequest, type BrowserRequest } from '../state/browserRequest.ts'
import type { WikiState } from '../state/wikiState.ts'
import { checkOrigin, corsHeaders, preflightHeaders } from './cors.ts'

export async function serveApi(installation: Installation, request: WireRequest, url: URL): Promise<WireResponse> {
  const { wiki } = installation
  const parameters = parseParameters(url.searchParams, request.method === 'POST' ? request.body : '')
  const cors = checkOrigin(wiki, parameters.text('origin'), request.headers['origin'])
  if (cors.kind === 'mismatch') {
    return { status: 403, headers: htmlHeaders, body: 'The origin parameter is not the Origin header\n' }
  }
  if (request.method === 'OPTIONS') {
    const headers = preflightHeaders(cors, request.headers['access-control-request-headers'])
    return { status: 200, headers: { ...htmlHeaders, ...headers }, body: '' }
  }
  const isAnonymousOrigin = cors.kind === 'anonymous'
  const browserRequest = parseBrowserRequest(wiki, request, isAnonymousOrigin)
  const response = await runApi({ ...installation, parameters, browserRequest, isPosted: request.method === 'POST', isAnonymousOrigin })
  const { setCookies } = browserRequest
  const cookieHeaders = setCookies.length > 0 ? { 'set-cookie': setCookies } : {}
  return { ...response, headers: { ...response.headers, ...corsHeaders(cors), ...cookieHeaders } }
}

export function parseBrowserRequest(wiki: WikiState, { headers }: WireRequest, isAnonymous = false): BrowserRequest {
  const ipAddress = headers['x-forwarded-for']?.split(',')[0]?.trim() ?? '127.0.0.1'
  return createBrowserRequest(wiki, { cookies: parseCookies(headers['cookie']), ipAddress, isAnonymous })
}
