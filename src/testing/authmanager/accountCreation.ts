// The requests for every new account, whichever provider creates it.
import { message, type Message } from '../messages/message.ts'
import { createField, createRequest, type AuthRequest } from '../requests/authRequest.ts'
import { textOf, type Submission } from '../requests/submission.ts'
import { newUserName } from '../state/userName.ts'
import type { AuthContext } from './provider.ts'

const userNameRequestId = 'MediaWiki\\Auth\\UsernameAuthenticationRequest'

export function accountCreationRequests({ browserRequest }: AuthContext): readonly AuthRequest[] {
  const common = [
    createRequest({
      id: userNameRequestId,
      fields: { username: createField('string', 'userlogin-yourname', 'authmanager-username-help') },
    }),
    createRequest({
      id: 'MediaWiki\\Auth\\UserDataAuthenticationRequest',
      fields: {
        realname: createField('string', 'authmanager-realname-label', 'authmanager-realname-help', { optional: true }),
      },
    }),
  ]
  return browserRequest.account() === undefined ? common : [...common, reasonRequest]
}

/** Only for logged-in users, who create an account for someone else. */
const reasonRequest = createRequest({
  id: 'MediaWiki\\Auth\\CreationReasonAuthenticationRequest',
  required: 'optional',
  fields: { reason: createField('string', 'createacct-reason', 'createacct-reason-help') },
})

/** Returns the name of the new account, or the reason why it cannot be used. */
export function parseNewUserName(submission: Submission, { wiki }: AuthContext): string | Message {
  const name = newUserName(textOf(submission, userNameRequestId, 'username') ?? '')
  if (name === undefined) return message('invaliduser')
  return wiki.accounts.find(name) === undefined ? name : message('userexists')
}
