// The accounts elsewhere that can log somebody in, and taking one away. Apart from the client, because a login needs
// neither.
import type { AuthClient } from './client.ts'
import { malformed, type Failure } from './failure.ts'
import { parseIdentity, type Identity } from './identity.ts'
import { parseRequestList, type AuthRequest } from './request.ts'
import { at, isRecord } from './wireRecord.ts'

/** What the wiki calls it when it wants a fresh login before an account is unlinked. */
export const unlinkOperation = 'UnlinkAccount'

export interface LinkedAccounts {
  readonly kind: 'linkedAccounts'
  readonly user: Identity
  /** One for each account: `provider` and `account` name it. None for anonymous people. */
  readonly requests: readonly AuthRequest[]
}

export interface Unlinked {
  readonly kind: 'unlinked'
}

/**
 * Asks which accounts elsewhere are linked to the person who is logged in.
 *
 * @see https://www.mediawiki.org/wiki/API:Authmanagerinfo
 */
export async function linkedAccounts(client: AuthClient, signal?: AbortSignal): Promise<LinkedAccounts | Failure> {
  const meta = 'authmanagerinfo|userinfo'
  const parameters = { action: 'query', meta, amirequestsfor: 'unlink', amimessageformat: 'html' }
  const received = await client.get(parameters, signal)
  if (!('body' in received)) return received
  const info = at(received.body, 'query', 'authmanagerinfo')
  const user = parseIdentity(received.body)
  if (!isRecord(info) || !user) return malformed('query.authmanagerinfo')
  return { kind: 'linkedAccounts', user, requests: parseRequestList(info, 'html').requests }
}

/**
 * Unlinks an account by the id of its request. The error `reauthenticate` asks for a fresh login first, `badrequest`
 * means that it is not linked.
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
