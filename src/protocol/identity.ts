// Who is logged in, as `meta=userinfo` says it.
import { getPath, asBoolean, isRecord, asString } from './json.ts'

/** `anonymous` covers temporary accounts too: they have a name, but nobody logged in. */
export type Identity =
  | { readonly kind: 'user'; readonly id: number; readonly username: string }
  | { readonly kind: 'anonymous' }

/** Undefined where nobody asked for it. */
export function parseIdentity(body: unknown): Identity | undefined {
  const wire = getPath(body, 'query', 'userinfo')
  if (!isRecord(wire)) return undefined
  const id = Number(wire['id'])
  return id > 0 && !asBoolean(wire['temp'])
    ? { kind: 'user', id, username: asString(wire['name']) ?? '' }
    : { kind: 'anonymous' }
}
