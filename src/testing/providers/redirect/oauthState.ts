// The OAuth `state` of a redirect: created when the browser leaves, checked when it comes back. A provider that returns
// nothing sends the browser to a page of the wiki, which stores the outcome in the flow with that `state`.
import { createCode } from '../../identity/authorizationCode.ts'
import { parseAuthorizationRequest, type ProviderOutcome } from '../../identity/authorizationRequest.ts'
import { addQuery, createReturnParameters } from '../../identity/returnParameters.ts'
import type { FakeProvider } from '../../options/features.ts'
import { randomHex } from '../../state/bytes.ts'
import type { AuthFlow } from '../../state/flow.ts'
import type { WikiState } from '../../state/wikiState.ts'

const stateNote = 'redirectState'
const outcomeNote = 'redirectOutcome'
const providerNote = 'redirectProvider'
const decidedNote = 'redirectDecided'

/** Whether the browser comes back to the app without parameters. */
export function returnsNothing({ kind, returns }: FakeProvider): boolean {
  return returns === 'nothing' || kind === 'pluggable'
}

/** A provider without a `target` has a page on the wiki itself. */
function authorizeUrl(wiki: WikiState, { id, target }: FakeProvider): string {
  return target ?? providerPageUrl(wiki, id, 'authorize')
}

function providerPageUrl({ api, scriptPath }: WikiState, id: string, page: 'authorize' | 'back'): string {
  return `${api.origin}${scriptPath}/${id}/${page}`
}

/** Returns the redirect target, and the `state` that has to come back. */
export function startRedirect(wiki: WikiState, provider: FakeProvider, flow: AuthFlow): { target: string; state: string } {
  const state = leaveFor(provider, flow)
  const returnUrl = returnsNothing(provider) ? providerPageUrl(wiki, provider.id, 'back') : flow.returnUrl
  const target = new URL(authorizeUrl(wiki, provider))
  target.searchParams.set('response_type', 'code')
  target.searchParams.set('client_id', 'fake-wiki')
  target.searchParams.set('redirect_uri', returnUrl)
  target.searchParams.set('state', state)
  return { target: target.href, state }
}

/** Redirects to the page of the wiki at which the outcome, which is known already, gets into the flow. */
export function startRedirectWithin(wiki: WikiState, provider: FakeProvider, flow: AuthFlow, outcome: ProviderOutcome): string {
  const state = leaveFor(provider, flow)
  flow.notes.set(decidedNote, JSON.stringify(outcome))
  return `${providerPageUrl(wiki, provider.id, 'back')}?state=${state}`
}

function leaveFor({ id }: FakeProvider, { notes }: AuthFlow): string {
  const state = randomHex(8)
  notes.set(stateNote, state)
  notes.set(providerNote, id)
  notes.delete(outcomeNote)
  notes.delete(decidedNote)
  return state
}

export function lastRedirectWasTo({ notes }: AuthFlow, { id }: FakeProvider): boolean {
  return notes.get(providerNote) === id
}

export function isExpectedState({ notes }: AuthFlow, state: string | undefined): boolean {
  return state !== undefined && notes.get(stateNote) === state
}

/** Returns the URL at which the browser is back in the app. Also stores the outcome if the provider returns nothing. */
export function createReturnUrl(wiki: WikiState, redirectTarget: string, outcome: ProviderOutcome): string {
  const target = new URL(redirectTarget)
  const isBack = ({ id }: FakeProvider): boolean => new URL(providerPageUrl(wiki, id, 'back')).pathname === target.pathname
  const isWithin = (wiki.isAnywhere || target.origin === wiki.api.origin) && wiki.features.providers.some(isBack)
  const within = isWithin ? storeOutcome(wiki, target.searchParams.get('state') ?? '', outcome) : undefined
  if (within !== undefined) return within
  const isTarget = (provider: FakeProvider): boolean =>
    new URL(authorizeUrl(wiki, provider)).pathname === target.pathname
  const provider = wiki.features.providers.find(isTarget) ?? { id: '', label: '' }
  const authorization = parseAuthorizationRequest(provider, target)
  if (authorization === undefined) {
    throw new Error(`"${redirectTarget}" is not the address of a provider: it names none to return to.`)
  }
  const { state, returnUrl } = authorization
  if (returnsNothing(provider)) return storeOutcome(wiki, state, outcome) ?? returnUrl.href
  const parameters = createReturnParameters(authorization, outcome, ({ user: person }) => createCode(person))
  return addQuery(returnUrl, parameters).href
}

/**
 * Returns the return URL of the flow with that `state`; `undefined` if there is no such flow. What the wiki has decided
 * itself stays so.
 */
export function storeOutcome(wiki: WikiState, state: string, outcome: ProviderOutcome): string | undefined {
  const flows = wiki.sessions.all().flatMap((session) => [...session.flows.values()])
  const flow = flows.find((candidate) => isExpectedState(candidate, state))
  flow?.notes.set(outcomeNote, flow.notes.get(decidedNote) ?? JSON.stringify(outcome))
  return flow?.returnUrl
}

/** Returns the stored outcome; `undefined` until the user comes back from the provider. */
export function readOutcome({ notes }: AuthFlow): ProviderOutcome | undefined {
  const stored = notes.get(outcomeNote)
  // Only `storeOutcome` writes this note.
  return stored === undefined ? undefined : (JSON.parse(stored) as ProviderOutcome)
}
