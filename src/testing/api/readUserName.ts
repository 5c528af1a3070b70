// Reads a parameter that is a username.
import { message } from '../messages/message.ts'
import type { ApiCall } from './apiCall.ts'
import { fault, type ApiFault } from './apiResult.ts'

/** Returns the canonical name, or `undefined` if the parameter is missing. An empty one is a fault. */
export function readUserName({ parameters, wiki }: ApiCall, name: string): string | undefined | ApiFault {
  const typed = parameters.text(name)
  if (typed === undefined) return undefined
  return wiki.accounts.canonicalName(typed) ?? fault('baduser', message('paramvalidator-baduser', name, typed))
}
