// The error code of the API in whatever a client returns or throws.
import { parseApiFailure } from './failure.ts'
import { asRecord, asString, parseJson } from './json.ts'

/**
 * Returns the code of the API's first error. `undefined` if there is none.
 *
 * Knows the JSON of the API, an unread `Response`, the failures of this package, errors with a `code` or the API's `errors`,
 * and the bare code with which `mw.Api` rejects.
 */
export async function errorCode(outcome: unknown): Promise<string | undefined> {
  if (typeof outcome === 'string') return outcome
  if (outcome instanceof Response) return outcome.bodyUsed ? undefined : errorCode(parseJson(await outcome.clone().text()))
  return parseApiFailure(outcome)?.code ?? asString(asRecord(outcome)['code'])
}
