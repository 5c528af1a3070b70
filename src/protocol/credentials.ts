// Takes away something that the user logs in with. Not part of the client, so that it loads only where it is used.
import type { AuthClient } from './authClient.ts'
import { malformed, type Failure } from './failure.ts'
import type { CallOptions } from './http.ts'
import { getPath } from './json.ts'

/** How a credential is taken away: one of the wiki is removed, one of an identity provider is unlinked. */
export type CredentialRemoval = 'remove' | 'unlink'

/** The result of `removeCredential`. */
export interface CredentialRemoved {
  readonly kind: 'removed'
}

const actions: Readonly<Record<CredentialRemoval, string>> = { remove: 'removeauthenticationdata', unlink: 'unlinkaccount' }

/** The security-sensitive operations, for which the wiki may need a fresh login. */
export const removalOperations: Readonly<Record<CredentialRemoval, string>> = { remove: 'RemoveCredentials', unlink: 'UnlinkAccount' }

/**
 * Takes a credential away from the user who is logged in. `request` is the id of a request that
 * `client.info('linkaccount', { requestsFor: removal })` lists.
 *
 * Can return any {@link Failure}. Of the API errors, `reauthenticate` asks for a fresh login first, and `badrequest` means
 * that the user has no such credential.
 *
 * @see https://www.mediawiki.org/wiki/API:Unlinkaccount
 * @see https://www.mediawiki.org/wiki/API:Removeauthenticationdata
 */
export async function removeCredential(
  client: AuthClient,
  removal: CredentialRemoval,
  request: string,
  { signal }: CallOptions = {},
): Promise<CredentialRemoved | Failure> {
  const action = actions[removal]
  const response = await client.post({ action, request }, { tokenType: 'csrf', signal })
  if (!('body' in response)) return response
  const isDone = getPath(response.body, action, 'status') === 'success'
  return isDone ? { kind: 'removed' } : malformed(`${action}.status`)
}
