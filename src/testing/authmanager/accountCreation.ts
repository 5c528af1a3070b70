// The requests for every new account, whichever provider creates it.
import { createField, createRequest, type AuthRequest } from '../requests/authRequest.ts'
import type { WikiState } from '../state/wikiState.ts'
import type { AuthContext } from './provider.ts'

const userNameRequestId = 'MediaWiki\\Auth\\UsernameAuthenticationRequest'
export const userDataRequestId = 'MediaWiki\\Auth\\UserDataAuthenticationRequest'

export function accountCreationRequests(context: AuthContext): readonly AuthRequest[] {
  const userName = createRequest({
    id: userNameRequestId,
    fields: { username: createField('string', 'userlogin-yourname', 'authmanager-username-help') },
  })
  const common = [userName, userDataRequest(context.wiki)]
  return isForSomebodyElse(context) ? [...common, reasonRequest] : common
}

/** A temporary account counts as nobody. */
export function isForSomebodyElse({ browserRequest }: AuthContext): boolean {
  const creator = browserRequest.account()
  return creator !== undefined && creator.settings.isTemporary !== true
}

/** One request, so a client that leaves out one of the fields loses the other without a word. */
function userDataRequest({ features }: WikiState): AuthRequest {
  const optional = { optional: true }
  const email = createField('string', 'authmanager-email-label', 'authmanager-email-help', optional)
  const realname = createField('string', 'authmanager-realname-label', 'authmanager-realname-help', optional)
  return createRequest({ id: userDataRequestId, fields: features.email ? { email, realname } : { realname } })
}

const reasonRequest = createRequest({
  id: 'MediaWiki\\Auth\\CreationReasonAuthenticationRequest',
  required: 'optional',
  fields: { reason: createField('string', 'createacct-reason', 'createacct-reason-help') },
})
