// Reads what a call has to send to be done by the user who is meant, and by nobody else.
import type { AuthClient } from './authClient.ts'
import { malformed, type ApiFailure, type Failure } from './failure.ts'
import { parseIdentity } from './identity.ts'
import { asString, getPath } from './json.ts'

/**
 * The parameters that tie a call to a user. Spread both into the call: a token alone does not, because a wiki whose session
 * is lost takes the token of anonymous users, and saves an edit under the address of the computer or a temporary account.
 */
// No interface, which `new URLSearchParams(parameters)` would not take.
export type SessionParameters = {
  /** A fresh csrf token of the user. Never that of anonymous users. */
  readonly token: string
  /** The name of the user, as the wiki writes it. If it is no longer the user of the session, the wiki does nothing. */
  readonly assertuser: string
}

/** The csrf token of everybody who is not logged in. */
const anonymousToken = '+\\'

/** The wiki lists no user who is logged in. */
const nobody: ApiFailure = { kind: 'api', code: 'notloggedin', message: undefined, reason: undefined, retryAfterMs: undefined }

/**
 * Reads token and user in one GET, so that they are of one session. With a `username` the wiki compares it, and answers
 * `assertnameduserfailed` if it is not the user of the session. Without one it has to be a user, and no temporary account.
 *
 * @see https://www.mediawiki.org/wiki/API:Assert
 */
export async function readSessionParameters(
  client: Pick<AuthClient, 'get'>,
  username: string | undefined,
  signal: AbortSignal | undefined,
): Promise<SessionParameters | Failure> {
  const query = { action: 'query', meta: 'tokens|userinfo', type: 'csrf', assertuser: username }
  const response = await client.get(query, { signal })
  // A private wiki tells only its users who they are.
  if (response.kind === 'api' && response.code === 'readapidenied') return nobody
  if (!('body' in response)) return response
  const identity = parseIdentity(response.body)
  const token = asString(getPath(response.body, 'query', 'tokens', 'csrftoken'))
  if (!identity || !token) return malformed(identity ? 'query.tokens' : 'query.userinfo')
  const isMeant = username !== undefined || identity.kind === 'user'
  if (identity.kind === 'anonymous' || !isMeant || token === anonymousToken) return nobody
  return { token, assertuser: identity.username }
}
