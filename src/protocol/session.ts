// Calls about the session: who is logged in, and log out. Not part of the client, so that they load only where they are used.
import type { AuthClient } from './authClient.ts'
import { malformed, type Failure } from './failure.ts'
import { parseIdentity, type Identity } from './identity.ts'
import { isRecord } from './json.ts'

/** The result of `logOut`. */
export interface LoggedOut {
  readonly kind: 'loggedOut'
}

/**
 * Returns who is logged in. Up to three GETs. Can return any {@link Failure}, such as the API error `readapidenied` on a
 * private wiki if no user is logged in.
 *
 * @see https://www.mediawiki.org/wiki/API:Userinfo
 */
export async function whoAmI(client: AuthClient, signal?: AbortSignal): Promise<Identity | Failure> {
  const response = await client.get({ action: 'query', meta: 'userinfo' }, signal)
  if (!('body' in response)) return response
  return parseIdentity(response.body) ?? malformed('query.userinfo')
}

/**
 * Logs the user out. Succeeds also if no user is logged in. Can return any {@link Failure}.
 *
 * @see https://www.mediawiki.org/wiki/API:Logout
 */
export async function logOut(client: AuthClient, signal?: AbortSignal): Promise<LoggedOut | Failure> {
  const response = await client.post({ action: 'logout' }, 'csrf', signal)
  if (!('body' in response)) return response
  // The wiki answers with an empty object.
  return isRecord(response.body) ? { kind: 'loggedOut' } : malformed('body')
}
