// Who is logged in, as `meta=userinfo` says.
import { malformed, type Malformed } from './failure.ts'
import { flagOf, isRecord, textOf } from './wireRecord.ts'

/** `anonymous` covers temporary accounts too: they have a name, but nobody logged in. */
export type Identity =
  | { readonly kind: 'user'; readonly id: number; readonly username: string }
  | { readonly kind: 'anonymous' }

export function parseIdentity(body: unknown): Identity | Malformed {
  const query = isRecord(body) ? body['query'] : undefined
  const wire = isRecord(query) ? query['userinfo'] : undefined
  if (!isRecord(wire)) return malformed('query.userinfo', 'is missing')
  const { id } = wire
  const username = textOf(wire, 'name')
  const isUser = typeof id === 'number' && id > 0 && username !== undefined && !flagOf(wire, 'temp')
  return isUser ? { kind: 'user', id, username } : { kind: 'anonymous' }
}
