// The pages of providers that the wiki itself serves: where one decides, for those without an address of their own, and
// where those come back to who return nothing.
import { readCookies } from '../http/cookies.ts'
import { htmlHeaders, type WireRequest, type WireResponse } from '../http/wire.ts'
import { authorize } from '../identity/authorize.ts'
import { behaviourCookie, readBehaviour } from '../identity/behaviour.ts'
import { readVisit } from '../identity/visitOfProvider.ts'
import type { FakeProvider } from '../features.ts'
import { comeBackSilently } from '../providers/journey.ts'
import { codeOf, personIn } from '../providers/personalCode.ts'
import type { WikiState } from '../state/wikiState.ts'

export function serveProvider(wiki: WikiState, request: WireRequest, url: URL): WireResponse | undefined {
  const pageIs = ({ id }: FakeProvider, page: string) => url.pathname === `${wiki.scriptPath}/${id}/${page}`
  const { providers } = wiki.features
  const deciding = providers.find((provider) => pageIs(provider, 'authorize'))
  if (deciding !== undefined) return decide(wiki, deciding, request, url)
  return providers.some((provider) => pageIs(provider, 'back')) ? passOn(wiki, url) : undefined
}

function decide(wiki: WikiState, provider: FakeProvider, { headers }: WireRequest, url: URL): WireResponse {
  const visit = readVisit(provider, url)
  if (visit === undefined) return { status: 400, headers: htmlHeaders, body: 'There is no address to go back to.\n' }
  return authorize({
    visit,
    behaviour: readBehaviour(url.searchParams, readCookies(headers['cookie']).get(behaviourCookie)),
    people: [...knownPeople(wiki, provider), 'newcomer'],
    codeFor: ({ person }) => codeOf(person),
  })
}

function passOn(wiki: WikiState, { searchParams }: URL): WireResponse | undefined {
  const error = searchParams.get('error')
  const outcome = error === null ? { person: personIn(searchParams.get('code') ?? '') ?? '' } : { error }
  const location = comeBackSilently(wiki, searchParams.get('state') ?? '', outcome)
  return location === undefined ? undefined : { status: 302, headers: { location }, body: '' }
}

function knownPeople({ accounts }: WikiState, { id }: FakeProvider): readonly string[] {
  return accounts.names().flatMap((name) => accounts.find(name)?.linked.get(id) ?? [])
}
