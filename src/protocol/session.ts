// Calls about the session: who is logged in, and log out. Not part of the client, so that they load only where they are used.
import type { AuthClient } from './authClient.ts'
import { malformed, type Failure } from './failure.ts'
import type { CallOptions } from './http.ts'
import { parseIdentity, type Identity } from './identity.ts'
import { isRecord } from './json.ts'
import { languageQuery } from './language.ts'

/** The options of `logOut`. */
export interface LogOutOptions extends CallOptions {
  /** Who is meant. By default whoever is logged in. */
  readonly username?: string | undefined
}

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
export async function whoAmI(client: AuthClient, options?: CallOptions): Promise<Identity | Failure> {
  const response = await client.get({ action: 'query', meta: 'userinfo', ...languageQuery }, options)
  if (!('body' in response)) return response
  return parseIdentity(response.body) ?? malformed('query.userinfo')
}

/**
 * Logs the user out. Succeeds also if no user is logged in. A temporary account is lost for good by it. Never rejects: look at `kind`.
 *
 * With a `username` it logs out nobody else: the API error is `assertnameduserfailed` if that is not the user of the session.
 * Can return any {@link Failure}, such as the API error `cannotlogout` in a session by OAuth.
 *
 * @see https://www.mediawiki.org/wiki/API:Logout
 */
export async function logOut(client: AuthClient, { username, signal }: LogOutOptions = {}): Promise<LoggedOut | Failure> {
  const response = await client.post({ action: 'logout', assertuser: username }, { tokenType: 'csrf', signal })
  if (!('body' in response)) return response
  // The wiki answers with an empty object.
  return isRecord(response.body) ? { kind: 'loggedOut' } : malformed('body')
}
