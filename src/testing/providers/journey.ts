// The journey of a redirect: to the provider, and back with a code. A provider that returns nothing sends the browser
// to the wiki itself, which notes who it was and sends it on to where the flow began.
import { returnedPairs, withQuery } from '../identity/returned.ts'
import { readVisit, type ProviderOutcome } from '../identity/visitOfProvider.ts'
import type { Flow } from '../auth/flow.ts'
import { randomHex } from '../state/randomHex.ts'
import type { FakeProvider } from '../features.ts'
import type { WikiState } from '../state/wikiState.ts'
import { codeOf } from './personalCode.ts'

const stateNoted = 'redirectState'
const outcomeNoted = 'redirectOutcome'
const visitedNoted = 'redirectVisited'

/** Without an address of its own it has a page on the wiki. */
function providerAddress(wiki: WikiState, { id, target }: FakeProvider): string {
  return target ?? pageOf(wiki, id, 'authorize')
}

function pageOf({ api, scriptPath }: WikiState, id: string, page: 'authorize' | 'back'): string {
  return `${api.origin}${scriptPath}/${id}/${page}`
}

/** Sends a flow away: where to, and the `state` that has to come back. */
export function leaveFor(wiki: WikiState, provider: FakeProvider, flow: Flow): { target: string; state: string } {
  const state = randomHex(8)
  flow.notes.set(stateNoted, state)
  flow.notes.delete(outcomeNoted)
  flow.notes.set(visitedNoted, provider.id)
  const target = new URL(providerAddress(wiki, provider))
  target.searchParams.set('response_type', 'code')
  target.searchParams.set('client_id', 'fake-wiki')
  const isSilent = provider.returns === 'nothing'
  target.searchParams.set('redirect_uri', isSilent ? pageOf(wiki, provider.id, 'back') : flow.returnUrl)
  target.searchParams.set('state', state)
  return { target: target.href, state }
}

/** Whether the flow went to that provider last. */
export function wasAt({ notes }: Flow, { id }: FakeProvider): boolean {
  return notes.get(visitedNoted) === id
}

export function isStateOf({ notes }: Flow, state: string | undefined): boolean {
  return state !== undefined && notes.get(stateNoted) === state
}

/** The address that the provider sends the browser to in the end. */
export function returnAddress(wiki: WikiState, redirectTarget: string, outcome: ProviderOutcome): string {
  const target = new URL(redirectTarget)
  const isTarget = (provider: FakeProvider): boolean =>
    new URL(providerAddress(wiki, provider)).pathname === target.pathname
  const provider = wiki.features.providers.find(isTarget) ?? { id: '', label: '' }
  const visit = readVisit(provider, target)
  if (visit === undefined) throw new Error(`"${redirectTarget}" is no address of a provider: it names none to go back to.`)
  if (provider.returns === 'nothing') return comeBackSilently(wiki, visit.state, outcome) ?? visit.returnUrl.href
  return withQuery(visit.returnUrl, returnedPairs(visit, outcome, ({ person }) => codeOf(person))).href
}

/** Notes who it was, and gives the address where the flow began; nothing where no flow has that state. */
export function comeBackSilently(wiki: WikiState, state: string, outcome: ProviderOutcome): string | undefined {
  const flows = wiki.sessions.all().flatMap((session) => [...session.flows.values()])
  const flow = flows.find((one) => isStateOf(one, state))
  flow?.notes.set(outcomeNoted, JSON.stringify(outcome))
  return flow?.returnUrl
}

/** What was noted of somebody who came back silently; nothing before they did. */
export function notedOutcome({ notes }: Flow): ProviderOutcome | undefined {
  const noted = notes.get(outcomeNoted)
  // Written above, and by nobody else.
  return noted === undefined ? undefined : (JSON.parse(noted) as ProviderOutcome)
}
