// What every new account is asked for, whatever its key will be.
import { field, request, type AuthRequest } from '../auth/authRequest.ts'
import type { AuthContext } from '../auth/provider.ts'
import { textOf, type Filled } from '../auth/readRequests.ts'
import { message, type Message } from '../messages/message.ts'
import { newUserName } from '../state/userName.ts'

const userNameRequestId = 'MediaWiki\\Auth\\UsernameAuthenticationRequest'

export function newAccountRequests({ visit }: AuthContext): readonly AuthRequest[] {
  const common = [
    request({
      id: userNameRequestId,
      fields: { username: field('string', 'userlogin-yourname', 'authmanager-username-help') },
    }),
    request({
      id: 'MediaWiki\\Auth\\UserDataAuthenticationRequest',
      fields: {
        realname: field('string', 'authmanager-realname-label', 'authmanager-realname-help', { optional: true }),
      },
    }),
  ]
  return visit.account() === undefined ? common : [...common, reasonRequest]
}

/** Only somebody who creates an account for another has to say why. */
const reasonRequest = request({
  id: 'MediaWiki\\Auth\\CreationReasonAuthenticationRequest',
  required: 'optional',
  fields: { reason: field('string', 'createacct-reason', 'createacct-reason-help') },
})

/** The name of the new account, or what is wrong with it. */
export function chosenUserName(filled: Filled, { wiki }: AuthContext): string | Message {
  const name = newUserName(textOf(filled, userNameRequestId, 'username') ?? '')
  if (name === undefined) return message('invaliduser')
  return wiki.accounts.find(name) === undefined ? name : message('userexists')
}
