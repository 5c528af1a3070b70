// Looks up a user by the name that was typed.
import type { AuthClient } from './authClient.ts'
import { malformed, type Failure } from './failure.ts'
import type { CallOptions } from './http.ts'
import { asBoolean, asRecord, asString, getPath, isRecord } from './json.ts'

/**
 * What the wiki knows of a username. `username` is the name as the wiki writes it.
 *
 * - `found`: there is such an account. `registeredMsAgo` is its age in milliseconds, if the wiki knows it.
 * - `missing`: there is none. `canCreate` is false if the wiki would not create one of this name.
 * - `invalid`: no account can have this name.
 */
export type UserLookup =
  | { readonly kind: 'found'; readonly username: string; readonly registeredMsAgo: number | undefined }
  | { readonly kind: 'missing'; readonly username: string; readonly canCreate: boolean }
  | { readonly kind: 'invalid' }

/**
 * Returns what the wiki knows of a username. Up to three GETs. Can return any {@link Failure}, such as the API error
 * `readapidenied` on a private wiki if no user is logged in.
 *
 * @see https://www.mediawiki.org/wiki/API:Users
 */
export async function findUser(client: AuthClient, username: string, options?: CallOptions): Promise<UserLookup | Failure> {
  const response = await client.get(
    // After U+001F, because `|` would separate two names.
    { action: 'query', list: 'users', ususers: `\u001f${username}`, usprop: 'registration|cancreate', curtimestamp: true },
    options,
  )
  return 'body' in response ? (parseUser(response.body) ?? malformed('query.users')) : response
}

function parseUser(body: unknown): UserLookup | undefined {
  const [user] = Object.values(asRecord(getPath(body, 'query', 'users')))
  if (!isRecord(user)) return undefined
  const username = asString(user['name']) ?? ''
  if (asBoolean(user['invalid'])) return { kind: 'invalid' }
  if (asBoolean(user['missing'])) return { kind: 'missing', username, canCreate: user['cancreate'] !== false && !user['cancreateerror'] }
  const age = Date.parse(String(getPath(body, 'curtimestamp'))) - Date.parse(String(user['registration']))
  return { kind: 'found', username, registeredMsAgo: Number.isNaN(age) ? undefined : age }
}
