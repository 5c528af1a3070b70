// The user who is logged in, as `meta=userinfo` returns it.
import { getPath, asBoolean, isRecord, asString } from './json.ts'

/**
 * Who is logged in. `anonymous` includes temporary accounts: they have a name, but are no login.
 *
 * @see https://www.mediawiki.org/wiki/API:Userinfo
 */
export type Identity =
  | { readonly kind: 'user'; readonly id: number; readonly username: string }
  | { readonly kind: 'anonymous' }

/** Returns `undefined` if the response has no user info. */
export function parseIdentity(body: unknown): Identity | undefined {
  const wire = getPath(body, 'query', 'userinfo')
  if (!isRecord(wire)) return undefined
  const id = Number(wire['id'])
  return id > 0 && !asBoolean(wire['temp'])
    ? { kind: 'user', id, username: asString(wire['name']) ?? '' }
    : { kind: 'anonymous' }
}
