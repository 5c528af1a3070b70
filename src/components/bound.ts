// The flow and the client of an app that has the page: what they need later comes with what the page needs.
import { useFlow, type AuthFlowHandle, type AuthFlowOptions } from '../hooks/index.ts'
import { createClient, type AuthClient, type AuthClientOptions } from '../protocol/index.ts'
import { pageParts } from './parts.tsx'

/**
 * Runs a flow for a component that draws it by itself; `<AuthFlow>` shows nothing that is not in what this gives.
 * What can go wrong is in `state`; it never throws for what a wiki or a network does.
 */
export function useAuthFlow(options: AuthFlowOptions): AuthFlowHandle {
  return useFlow(options, pageParts)
}

/**
 * Makes a client for the auth modules of one wiki. What posts is fetched once the first question is answered.
 *
 * @see https://www.mediawiki.org/wiki/API:Login
 */
export function createAuthClient(options: AuthClientOptions): AuthClient {
  return createClient(options, pageParts.fetch)
}
