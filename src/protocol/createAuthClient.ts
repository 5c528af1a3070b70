// The whole client in one, for who posts as well as reads.
import type { AuthClient } from './authClient.ts'
import { createClient } from './client.ts'
import type { AuthClientOptions } from './endpoint.ts'
import { createWrites } from './onDemand/index.ts'

/**
 * Makes a client for the auth modules of one wiki.
 *
 * @see https://www.mediawiki.org/wiki/API:Login
 */
export function createAuthClient(options: AuthClientOptions): AuthClient {
  return createClient(options, () => Promise.resolve({ createWrites }))
}
