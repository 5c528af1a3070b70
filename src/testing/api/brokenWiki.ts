// The exception that a broken wiki ends with, where the features say so.
import { message } from '../messages/message.ts'
import { randomHex } from '../state/randomHex.ts'
import type { WikiState } from '../state/wikiState.ts'
import { fault, type ApiFault } from './apiResult.ts'

export function brokenWiki({ features }: WikiState): ApiFault | undefined {
  const { internalError: errorclass } = features
  return errorclass === false ? undefined : exception(errorclass)
}

export function exception(errorclass: string): ApiFault {
  const told = message('apierror-exceptioncaught', `[${randomHex(12)}] ${errorclass}`)
  const trace = `${errorclass} at /fake/wiki.php(1)\n#0 {main}`
  return fault(`internal_api_error_${errorclass}`, told, { data: { errorclass }, trace })
}
