// Who is logged in, as `meta=userinfo` says it.
import { at, flagOf, isRecord, textOf } from './json.ts'

/** `anonymous` covers temporary accounts too: they have a name, but nobody logged in. */
export type Identity =
  | { readonly kind: 'user'; readonly id: number; readonly username: string }
  | { readonly kind: 'anonymous' }

/** Undefined where nobody asked for it. */
export function parseIdentity(body: unknown): Identity | undefined {
  const wire = at(body, 'query', 'userinfo')
  if (!isRecord(wire)) return undefined
  const id = Number(wire['id'])
  return id > 0 && !flagOf(wire['temp'])
    ? { kind: 'user', id, username: textOf(wire['name']) ?? '' }
    : { kind: 'anonymous' }
}
