// The user who is logged in, as `meta=userinfo` returns it.
import { getPath, asBoolean, isRecord, asString } from './json.ts'

/**
 * Who is logged in. A `temporary` account has a name, but is no login: the wiki made it for somebody who edits without an
 * account.
 *
 * @see https://www.mediawiki.org/wiki/API:Userinfo
 */
export type Identity =
  | { readonly kind: 'user'; readonly id: number; readonly username: string }
  | { readonly kind: 'temporary'; readonly username: string; readonly id?: undefined }
  | { readonly kind: 'anonymous'; readonly username?: undefined; readonly id?: undefined }

/** Returns `undefined` if the response has no user info. */
export function parseIdentity(body: unknown): Identity | undefined {
  const wire = getPath(body, 'query', 'userinfo')
  if (!isRecord(wire)) return undefined
  const id = Number(wire['id'])
  const username = asString(wire['name']) ?? ''
  if (asBoolean(wire['temp'])) return { kind: 'temporary', username }
  return id > 0 ? { kind: 'user', id, username } : { kind: 'anonymous' }
}
