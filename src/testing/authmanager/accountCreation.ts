// The requests for every new account, whichever provider creates it.
import { message, type Message } from '../messages/message.ts'
import { createField, createRequest, type AuthRequest } from '../requests/authRequest.ts'
import { textOf, type Submission } from '../requests/submission.ts'
import type { AuthFlow } from '../state/flow.ts'
import { newUserName } from '../state/userName.ts'
import type { WikiState } from '../state/wikiState.ts'
import type { AuthContext } from './provider.ts'

const userNameRequestId = 'MediaWiki\\Auth\\UsernameAuthenticationRequest'
const userDataRequestId = 'MediaWiki\\Auth\\UserDataAuthenticationRequest'

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

type NewAccount = Pick<AuthFlow, 'userName' | 'email' | 'realName'>

/** Returns the data of the new account, or the reason why it cannot be created. */
export function parseNewAccount(submission: Submission, { wiki }: AuthContext): NewAccount | Message {
  const userName = newUserName(textOf(submission, userNameRequestId, 'username') ?? '')
  if (userName === undefined) return message('invaliduser')
  if (wiki.accounts.find(userName) !== undefined) return message('userexists')
  const email = textOf(submission, userDataRequestId, 'email') ?? ''
  if (email !== '' && !/^[^@\s]+@[^@\s]+$/.test(email)) return message('invalidemailaddress')
  return { userName, email, realName: textOf(submission, userDataRequestId, 'realname') ?? '' }
}
