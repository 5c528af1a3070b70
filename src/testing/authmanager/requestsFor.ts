// Collects the requests of an action from all providers and from AuthManager itself.
import { createRequest, type AuthRequest } from '../requests/authRequest.ts'
import type { AuthAction, FlowKind } from '../state/flow.ts'
import { accountCreationRequests } from './accountCreation.ts'
import type { AuthContext } from './provider.ts'
import { rememberMeRequest } from './rememberMe.ts'

/** Only AuthManager fills it in: creates an account from an identity that was confirmed at login. */
export const createFromLogin = createRequest({
  id: 'MediaWiki\\Auth\\CreateFromLoginAuthenticationRequest',
  required: 'optional',
})

/** A flow that restarts asks for nothing that was checked before it began, such as a captcha. */
export function requestsFor(
  action: AuthAction,
  context: AuthContext,
  { withPreAuth } = { withPreAuth: true },
): readonly AuthRequest[] {
  const { wiki, providers } = context
  const preAuth = withPreAuth ? providers.preAuth.flatMap((provider) => provider.getRequests(action, context)) : []
  const primary = providers.primary(wiki.features).flatMap((provider) => provider.getRequests(action, context))
  return uniqueById([...preAuth, ...primary.map(toPrimaryRequest), ...ownRequests(action, context)])
}

/** Returns what the flow asked for last; empty if no flow is in progress. */
export function requestsToContinue(kind: FlowKind, { browserRequest }: AuthContext): readonly AuthRequest[] {
  return browserRequest.session.flows.get(kind)?.pendingRequests ?? []
}

function ownRequests(action: AuthAction, context: AuthContext): readonly AuthRequest[] {
  if (action === 'login') return [rememberMeRequest(context.wiki.features)]
  return action === 'create' ? accountCreationRequests(context) : []
}

/** One of the primary requests is enough, so none is required by itself. */
function toPrimaryRequest(request: AuthRequest): AuthRequest {
  return request.required === 'required' ? { ...request, required: 'primary-required' } : request
}

function uniqueById(requests: readonly AuthRequest[]): readonly AuthRequest[] {
  return requests.filter(({ id }, index) => requests.findIndex((other) => other.id === id) === index)
}
