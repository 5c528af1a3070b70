// Unlinks an account of an identity provider. Not part of the client, so that it loads only where it is used.
import type { AuthClient } from './authClient.ts'
import { malformed, type Failure } from './failure.ts'
import { getPath } from './json.ts'

/** The result of `unlinkAccount`. */
export interface Unlinked {
  readonly kind: 'unlinked'
}

/** The security-sensitive operation of unlinking, for which the wiki may need a fresh login. */
export const unlinkOperation = 'UnlinkAccount'

/**
 * Unlinks an account of an identity provider from the user who is logged in. `request` is the id of a request that
 * `client.info('linkaccount', { requestsFor: 'unlink' })` lists.
 *
 * Can return any {@link Failure}. Of the API errors, `reauthenticate` asks for a fresh login first, and `badrequest` means
 * that the account is not linked.
 *
 * @see https://www.mediawiki.org/wiki/API:Unlinkaccount
 */
export async function unlinkAccount(
  client: AuthClient,
  request: string,
  signal?: AbortSignal,
): Promise<Unlinked | Failure> {
  const response = await client.post({ action: 'unlinkaccount', request }, 'csrf', signal)
  if (!('body' in response)) return response
  const isDone = getPath(response.body, 'unlinkaccount', 'status') === 'success'
  return isDone ? { kind: 'unlinked' } : malformed('unlinkaccount.status')
}
