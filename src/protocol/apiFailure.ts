// The two ways in which the API says that it refused: `error`, and `errors` of the newer error formats.
import type { ApiFailure } from './failure.ts'
import { at, isRecord, textOf } from './json.ts'
import { parseWikiText } from './wikiText.ts'

/** Gives the first error in a body, or undefined if there is none. */
export function parseApiFailure(body: unknown, retryAfterMs?: number): ApiFailure | undefined {
  const first = at(body, 'error') ?? at(body, 'errors', '0')
  if (!isRecord(first)) return undefined
  return {
    kind: 'api',
    code: textOf(first['code']) ?? '',
    // `text` where plain text was asked for, as the client does; `info` is the old format.
    message: parseWikiText(first['text'] ?? first['info'], 'wikitext'),
    reason: textOf(at(first['data'] ?? first, 'readonlyreason')),
    retryAfterMs,
  }
}
