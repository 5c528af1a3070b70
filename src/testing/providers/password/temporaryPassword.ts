// Logs in with a one-time password from an e-mail, and creates accounts for somebody else with such a password. As on a
// real wiki it runs before the local password, so the password fields come before the buttons at login, and after them when
// an account is created.
import { isForSomebodyElse } from '../../authmanager/accountCreation.ts'
import type { AuthAttempt, AuthContext, PrimaryProvider } from '../../authmanager/provider.ts'
import { abstain, type PrimaryResponse } from '../../authmanager/responses.ts'
import { message, verbatimMessage } from '../../messages/message.ts'
import { createField, createRequest } from '../../requests/authRequest.ts'
import { isChecked } from '../../requests/submission.ts'
import type { AuthAction } from '../../state/flow.ts'
import { mailTemporaryPassword } from './mailTemporaryPassword.ts'
import { parseCredentials, passwordRequest } from './passwordRequest.ts'

const mailedRequestId = 'MediaWiki\\Auth\\TemporaryPasswordAuthenticationRequest'
const weekMs = 7 * 86_400_000

export const temporaryPassword: PrimaryProvider = {
  name: 'temporaryPassword',
  getRequests,
  testForCreation: ({ flow, submission }) =>
    isMailed(submission) && flow.email === '' ? message('noemailcreate') : undefined,
  // As on a real wiki, whichever way to log in is changed or removed.
  changeData: ({ account }) => void (account.temporaryPassword = undefined),
  begin: (attempt) => {
    switch (attempt.flow.kind) {
      case 'login':
        return logIn(attempt)
      case 'create':
        return isMailed(attempt.submission) ? createWithMailedPassword(attempt) : abstain
      case 'link':
        return abstain
    }
  },
}

function getRequests(action: AuthAction, context: AuthContext) {
  const { browserRequest, wiki } = context
  const userName = browserRequest.account()?.name ?? null
  switch (action) {
    case 'login':
      return [passwordRequest('login', userName, { domains: wiki.features.domains })]
    case 'create':
      return wiki.features.email && isForSomebodyElse(context) ? [mailedRequest(null)] : []
    case 'remove':
      return [mailedRequest(userName)]
    case 'change':
    case 'link':
    case 'unlink':
      return []
  }
}

function logIn({ wiki, submission }: AuthAttempt): PrimaryResponse {
  const credentials = parseCredentials(submission)
  if (credentials === undefined) return abstain
  const account = wiki.accounts.find(credentials.userName)
  const temporary = account?.temporaryPassword
  if (account === undefined || temporary?.password !== credentials.password) return abstain
  const isExpired = temporary.sentAt !== undefined && wiki.now() - temporary.sentAt >= weekMs
  if (isExpired) return abstain
  return { kind: 'identified', userName: account.name }
}

function createWithMailedPassword({ wiki }: AuthAttempt): PrimaryResponse {
  return { kind: 'apply', apply: (account) => { mailTemporaryPassword(wiki, account) } }
}

function isMailed(submission: AuthAttempt['submission']): boolean {
  return isChecked(submission, mailedRequestId, 'mailpassword')
}

function mailedRequest(userName: string | null) {
  return createRequest({
    id: mailedRequestId,
    provider: message('authmanager-provider-temporarypassword'),
    account: verbatimMessage(userName),
    fields: { mailpassword: createField('checkbox', 'createaccountmail', 'createaccountmail-help') },
  })
}
