// What is checked before a way to log in is changed or removed.
import { message } from '../messages/message.ts'
import type { Account } from '../state/accounts.ts'
import type { ApiCall } from './apiCall.ts'
import { fault, type ApiFault } from './apiResult.ts'
import { securityFault } from './securityFault.ts'

interface Operation {
  /** The security-sensitive operation. */
  readonly name: string
  /** The key of the message to those who are not logged in. */
  readonly notLoggedIn: string
}

/** Returns whose way to log in it is. */
export function accountToChange(call: ApiCall, { name, notLoggedIn }: Operation): Account | ApiFault {
  const account = call.browserRequest.account()
  if (account === undefined || account.settings.isTemporary === true) return fault('notloggedin', message(notLoggedIn))
  return securityFault(call, name) ?? account
}

export const noSuchRequest = fault('badrequest', message('apierror-changeauth-norequest'))
