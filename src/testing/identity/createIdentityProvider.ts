// Identity providers on an origin of their own, for the wikis of tests and demos to send people to. They have no
// accounts: whoever one says to be, they vouch for.
import { readCookies } from '../http/cookies.ts'
import type { WireRequest, WireResponse } from '../http/wire.ts'
import { codeOf } from '../providers/personalCode.ts'
import { authorize } from './authorize.ts'
import { behaviourCookie, readBehaviour } from './behaviour.ts'
import { htmlPage } from './htmlPage.ts'
import type { CodeFor } from './returned.ts'
import { keepBehaviour, settingsPage, settingsPath } from './settingsPage.ts'
import { readVisit, type Identity } from './visitOfProvider.ts'

export interface IdentityProviderOptions {
  /** Each has its page at `/ID/authorize`, which takes `redirect_uri` and `state`. */
  readonly providers: readonly Identity[]
  /** Whom one can be there; the first is whom `decide=allow` means. Default: alice, bob and carol. */
  readonly people?: readonly string[]
  /** The code that stands for somebody. Default: the one that the fake wiki takes. */
  readonly codeFor?: CodeFor
}

export interface IdentityProvider {
  /** As HTTP sees it; `toNodeListener` puts it behind a server. */
  handle(request: WireRequest): Promise<WireResponse>
}

/**
 * Makes the pages of identity providers. How they behave (COOP, the way back, what they refuse) is chosen at
 * `/settings` for a browser, or by the same names in the address of a page: `?decide=allow&as=bob&return=fragment`.
 */
export function createIdentityProvider(options: IdentityProviderOptions): IdentityProvider {
  return { handle: (request) => Promise.resolve(answer(options, request)) }
}

function answer(options: IdentityProviderOptions, { url: asked, headers }: WireRequest): WireResponse {
  const { providers, people = ['alice', 'bob', 'carol'], codeFor = ({ person }) => codeOf(person) } = options
  const url = new URL(asked, 'http://provider.invalid')
  const { pathname, searchParams } = url
  if (pathname === settingsPath && searchParams.has('keep')) return keepBehaviour(readBehaviour(searchParams))
  const behaviour = readBehaviour(searchParams, readCookies(headers['cookie']).get(behaviourCookie))
  if (pathname === '/' || pathname === settingsPath) return settingsPage(behaviour)
  const identity = providers.find(({ id }) => pathname === `/${id}/authorize`)
  const visit = identity && readVisit(identity, url)
  if (visit === undefined) return lostPage
  return authorize({ visit, behaviour, people, codeFor, settingsUrl: settingsPath })
}

const lostPage = htmlPage({
  title: 'Nothing here',
  body: '<h1>Nothing here</h1><p>There is no such provider, or no address to go back to.</p>',
  status: 404,
})
