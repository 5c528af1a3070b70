// api.php as HTTP sees it: cookies, origins, parameters.
import { readParameters } from '../api/parameters.ts'
import { runApi } from '../api/runApi.ts'
import { readCookies } from '../http/cookies.ts'
import { htmlHeaders, type WireRequest, type WireResponse } from '../http/wire.ts'
import { openVisit, type Visit } from '../state/visit.ts'
import type { WikiState } from '../state/wikiState.ts'
import { corsHeaders, judgeOrigin, preflightHeaders } from './cors.ts'

export async function serveApi(wiki: WikiState, request: WireRequest, url: URL): Promise<WireResponse> {
  const parameters = readParameters(url.searchParams, request.method === 'POST' ? request.body : '')
  const cors = judgeOrigin(wiki, parameters.text('origin'), request.headers['origin'])
  if (cors.kind === 'mismatch') {
    return { status: 403, headers: htmlHeaders, body: 'The origin parameter is not the Origin header\n' }
  }
  if (request.method === 'OPTIONS') {
    const headers = preflightHeaders(cors, request.headers['access-control-request-headers'])
    return { status: 200, headers: { ...htmlHeaders, ...headers }, body: '' }
  }
  const isAnonymousOrigin = cors.kind === 'anybody'
  const visit = visitOf(wiki, request, isAnonymousOrigin)
  const answer = await runApi(wiki, { parameters, visit, isAnonymousOrigin })
  const cookies = visit.setCookies.length > 0 ? { 'set-cookie': visit.setCookies } : {}
  return { ...answer, headers: { ...answer.headers, ...corsHeaders(cors), ...cookies } }
}

export function visitOf(wiki: WikiState, { headers }: WireRequest, isAnonymous = false): Visit {
  const address = headers['x-forwarded-for']?.split(',')[0]?.trim() ?? '127.0.0.1'
  return openVisit(wiki, { cookies: readCookies(headers['cookie']), address, isAnonymous })
}
