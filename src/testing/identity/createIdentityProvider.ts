// Identity providers for tests and demos, on an origin of their own. They have no accounts: they confirm whichever name
// the user chooses.
import { parseCookies } from '../http/cookies.ts'
import type { WireRequest, WireResponse } from '../http/wire.ts'
import { createCode } from './authorizationCode.ts'
import { parseAuthorizationRequest, type ServedProvider } from './authorizationRequest.ts'
import { authorize } from './authorize.ts'
import { behaviourCookie, parseBehaviour } from './behaviour.ts'
import { htmlPage } from './htmlPage.ts'
import type { CodeFor } from './returnParameters.ts'
import { saveBehaviour, settingsPage, settingsPath } from './settingsPage.ts'

export interface IdentityProviderOptions {
  /** Each has a page `/ID/authorize`, which takes `redirect_uri` and `state`. */
  readonly providers: readonly ServedProvider[]
  /** The names that the user can choose; `decide=allow` uses the first. Default: alice, bob and carol. */
  readonly users?: readonly string[] | undefined
  /** Creates the authorization code. Default: the one that the fake wiki accepts. */
  readonly codeFor?: CodeFor | undefined
}

export interface IdentityProvider {
  /** Handles an HTTP request. To serve it with Node, use `toNodeListener`. */
  handle(request: WireRequest): Promise<WireResponse>
}

/**
 * Creates the pages of identity providers. How they behave (COOP, how they return, errors) is set for a browser at
 * `/settings`, or for one page in its URL: `?decide=allow&as=bob&return=fragment`.
 */
export function createIdentityProvider(options: IdentityProviderOptions): IdentityProvider {
  return { handle: (request) => Promise.resolve(handle(options, request)) }
}

function handle(options: IdentityProviderOptions, { url: requestUrl, headers }: WireRequest): WireResponse {
  const { providers, users: users = ['alice', 'bob', 'carol'], codeFor = ({ user: person }) => createCode(person) } = options
  const url = new URL(requestUrl, 'http://provider.invalid')
  const { pathname, searchParams } = url
  if (pathname === settingsPath && searchParams.has('keep')) return saveBehaviour(parseBehaviour(searchParams))
  const behaviour = parseBehaviour(searchParams, parseCookies(headers['cookie']).get(behaviourCookie))
  if (pathname === '/' || pathname === settingsPath) return settingsPage(behaviour)
  const provider = providers.find(({ id }) => pathname === `/${id}/authorize`)
  const authorization = provider && parseAuthorizationRequest(provider, url)
  if (authorization === undefined) return notFoundPage
  return authorize({ authorization, behaviour, users, codeFor, settingsUrl: settingsPath })
}

const notFoundPage = htmlPage({
  title: 'Nothing here',
  body: '<h1>Nothing here</h1><p>There is no such provider, or no address to go back to.</p>',
  status: 404,
})
