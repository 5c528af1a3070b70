// Who is logged in, and logging out. Apart from the client, because a login needs neither.
import type { AuthClient } from './authClient.ts'
import { malformed, type Failure } from './failure.ts'
import { parseIdentity, type Identity } from './identity.ts'

export interface LoggedOut {
  readonly kind: 'loggedOut'
}

/**
 * Asks who is logged in.
 *
 * @see https://www.mediawiki.org/wiki/API:Userinfo
 */
export async function whoAmI(client: AuthClient, signal?: AbortSignal): Promise<Identity | Failure> {
  const received = await client.get({ action: 'query', meta: 'userinfo' }, signal)
  if (!('body' in received)) return received
  return parseIdentity(received.body) ?? malformed('query.userinfo')
}

/**
 * Logs out; nothing happens to somebody who is not logged in.
 *
 * @see https://www.mediawiki.org/wiki/API:Logout
 */
export async function logOut(client: AuthClient, signal?: AbortSignal): Promise<LoggedOut | Failure> {
  const received = await client.post({ action: 'logout' }, 'csrf', signal)
  return 'body' in received ? { kind: 'loggedOut' } : received
}
