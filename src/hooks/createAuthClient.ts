// The client of a flow: what it posts by comes with what the flow needs anyway.
import { loadSequel } from '../flow/index.ts'
import { createClient, type AuthClient, type AuthClientOptions } from '../protocol/index.ts'

/**
 * Makes a client for the auth modules of one wiki. What posts is fetched once the first question is answered.
 *
 * @see https://www.mediawiki.org/wiki/API:Login
 */
export function createAuthClient(options: AuthClientOptions): AuthClient {
  return createClient(options, loadSequel)
}
