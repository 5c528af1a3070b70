// The two ways in which the API says that it refused: `error`, and `errors` of the newer error formats.
import type { ApiFailure } from './failure.ts'
import { isRecord, textOf, type WireRecord } from './wireRecord.ts'
import { parseWikiText, type WikiText } from './wikiText.ts'

/** Gives the first error in a body, or undefined if there is none. */
export function parseApiFailure(body: unknown): ApiFailure | undefined {
  if (!isRecord(body)) return undefined
  const { error, errors } = body
  if (isRecord(error)) return failureOf(error, parseWikiText(error['info'], 'wikitext'), error)
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined
  if (!isRecord(first)) return undefined
  const { data } = first
  return failureOf(first, messageOf(first), isRecord(data) ? data : {})
}

function failureOf(error: WireRecord, message: WikiText | undefined, data: WireRecord): ApiFailure {
  const reason = textOf(data, 'readonlyreason')
  return {
    kind: 'api',
    code: textOf(error, 'code') ?? 'unknown',
    ...(message && { message }),
    ...(reason !== undefined && { reason }),
  }
}

/** `html`, `text` (plaintext and wikitext) or `key` with `params` (raw), by the error format. */
function messageOf(error: WireRecord): WikiText | undefined {
  return (
    parseWikiText(error['html'], 'html') ??
    parseWikiText(error['text'], 'wikitext') ??
    parseWikiText(error, 'raw')
  )
}
