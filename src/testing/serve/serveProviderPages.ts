// The pages of identity providers that the wiki serves: the consent page of providers without a `target`, and the return
// page of providers that return nothing.
import { parseCookies } from '../http/cookies.ts'
import { htmlHeaders, type WireRequest, type WireResponse } from '../http/wire.ts'
import { createCode, parseCode } from '../identity/authorizationCode.ts'
import { parseAuthorizationRequest } from '../identity/authorizationRequest.ts'
import { authorize } from '../identity/authorize.ts'
import { behaviourCookie, parseBehaviour } from '../identity/behaviour.ts'
import type { FakeProvider } from '../options/features.ts'
import { storeOutcome } from '../providers/redirect/oauthState.ts'
import type { WikiState } from '../state/wikiState.ts'

/** Returns `undefined` if the URL is no such page. */
export function serveProviderPages(wiki: WikiState, request: WireRequest, url: URL): WireResponse | undefined {
  const isPageOf = ({ id }: FakeProvider, page: string) => url.pathname === `${wiki.scriptPath}/${id}/${page}`
  const { providers } = wiki.features
  const authorizing = providers.find((provider) => isPageOf(provider, 'authorize'))
  if (authorizing !== undefined) return serveAuthorization(wiki, authorizing, request, url)
  return providers.some((provider) => isPageOf(provider, 'back')) ? serveReturn(wiki, url) : undefined
}

function serveAuthorization(wiki: WikiState, provider: FakeProvider, { headers }: WireRequest, url: URL): WireResponse {
  const authorization = parseAuthorizationRequest(provider, url)
  if (authorization === undefined) {
    return { status: 400, headers: htmlHeaders, body: 'There is no address to go back to.\n' }
  }
  return authorize({
    authorization,
    behaviour: parseBehaviour(url.searchParams, parseCookies(headers['cookie']).get(behaviourCookie)),
    users: [...linkedNames(wiki, provider), 'newcomer'],
    codeFor: ({ user }) => createCode(user),
  })
}

function serveReturn(wiki: WikiState, { searchParams }: URL): WireResponse | undefined {
  const error = searchParams.get('error')
  const outcome = error === null ? { user: parseCode(searchParams.get('code') ?? '') ?? '' } : { error }
  const location = storeOutcome(wiki, searchParams.get('state') ?? '', outcome)
  return location === undefined ? undefined : { status: 302, headers: { location }, body: '' }
}

function linkedNames({ accounts }: WikiState, { id }: FakeProvider): readonly string[] {
  return accounts.all().flatMap(({ linkedAccounts }) => linkedAccounts.get(id) ?? [])
}
