// Takes an account elsewhere away from who is logged in. Apart from the client, because a login does not need it.
import type { AuthClient } from './authClient.ts'
import { malformed, type Failure } from './failure.ts'
import { at } from './json.ts'

export interface Unlinked {
  readonly kind: 'unlinked'
}

/** What the wiki calls it when it wants a fresh login before an account is unlinked. */
export const unlinkOperation = 'UnlinkAccount'

/**
 * Unlinks an account by the id of its request, which `client.info('linkaccount', { requestsFor: 'unlink' })` lists. The
 * error `reauthenticate` asks for a fresh login first, `badrequest` means that it is not linked.
 *
 * @see https://www.mediawiki.org/wiki/API:Unlinkaccount
 */
export async function unlinkAccount(
  client: AuthClient,
  request: string,
  signal?: AbortSignal,
): Promise<Unlinked | Failure> {
  const received = await client.post({ action: 'unlinkaccount', request }, 'csrf', signal)
  if (!('body' in received)) return received
  const isDone = at(received.body, 'unlinkaccount', 'status') === 'success'
  return isDone ? { kind: 'unlinked' } : malformed('unlinkaccount.status')
}
