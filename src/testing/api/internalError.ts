// Exceptions of the wiki as API errors.
import { message } from '../messages/message.ts'
import { randomHex } from '../state/bytes.ts'
import type { WikiState } from '../state/wikiState.ts'
import { fault, type ApiFault } from './apiResult.ts'

/** Returns the exception that the feature `internalError` demands. */
export function configuredException({ features }: WikiState): ApiFault | undefined {
  const { internalError: errorclass } = features
  return errorclass === false ? undefined : exceptionFault(errorclass)
}

export function exceptionFault(errorclass: string): ApiFault {
  const text = message('apierror-exceptioncaught', `[${randomHex(12)}] ${errorclass}`)
  const trace = `${errorclass} at /fake/wiki.php(1)\n#0 {main}`
  return fault(`internal_api_error_${errorclass}`, text, { data: { errorclass }, trace })
}
