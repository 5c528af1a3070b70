// Gathers what an operation asks for from all providers.
import { newAccountRequests } from '../providers/newAccount.ts'
import { rememberMeRequest } from '../providers/rememberMe.ts'
import { request, type AuthRequest } from './authRequest.ts'
import type { FlowKind, Operation } from './flow.ts'
import type { AuthContext } from './provider.ts'
import { guards, primaryProviders } from './providerLists.ts'

/** A request that only the wiki itself fills in: an account elsewhere that may become one here. */
export const createFromLogin = request({
  id: 'MediaWiki\\Auth\\CreateFromLoginAuthenticationRequest',
  required: 'optional',
})

export function requestsFor(operation: Operation, context: AuthContext): readonly AuthRequest[] {
  const primary = primaryProviders(context.wiki.features).flatMap((provider) => provider.requests(operation, context))
  const guarding = guards.flatMap((guard) => guard.requests(operation, context))
  return onePerId([...guarding, ...primary.map(asPrimary), ...ownRequests(operation, context)])
}

/** What the last answer of a flow asked for; nothing when none is under way. */
export function requestsToContinue(kind: FlowKind, { visit }: AuthContext): readonly AuthRequest[] {
  return visit.session.flows.get(kind)?.asked ?? []
}

function ownRequests(operation: Operation, context: AuthContext): readonly AuthRequest[] {
  if (operation === 'login') return [rememberMeRequest(context.wiki.features)]
  return operation === 'create' ? newAccountRequests(context) : []
}

/** One of the primary requests suffices, so none is required by itself. */
function asPrimary(request: AuthRequest): AuthRequest {
  return request.required === 'required' ? { ...request, required: 'primary-required' } : request
}

function onePerId(requests: readonly AuthRequest[]): readonly AuthRequest[] {
  return requests.filter(({ id }, index) => requests.findIndex((other) => other.id === id) === index)
}
