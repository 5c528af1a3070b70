// Logs in with a one-time password from an e-mail, and creates accounts for somebody else with such a password. As on a
// real wiki it runs before the local password, so the password fields come before the buttons at login, and after them when
// an account is created.
import { isForSomebodyElse } from '../../authmanager/accountCreation.ts'
import type { AuthAttempt, AuthContext, PrimaryProvider } from '../../authmanager/provider.ts'
import { abstain, type PrimaryResponse } from '../../authmanager/responses.ts'
import { message, verbatimMessage } from '../../messages/message.ts'
import { createField, createRequest } from '../../requests/authRequest.ts'
import { isChecked } from '../../requests/submission.ts'
import { randomHex } from '../../state/bytes.ts'
import type { AuthAction } from '../../state/flow.ts'
import { parseCredentials, passwordRequest } from './passwordRequest.ts'

const mailedRequestId = 'MediaWiki\\Auth\\TemporaryPasswordAuthenticationRequest'

export const temporaryPassword: PrimaryProvider = {
  name: 'temporaryPassword',
  getRequests,
  testForCreation: ({ flow, submission }) =>
    isMailed(submission) && flow.email === '' ? message('noemailcreate') : undefined,
  begin: (attempt) => {
    switch (attempt.flow.kind) {
      case 'login':
        return logIn(attempt)
      case 'create':
        return isMailed(attempt.submission) ? createWithMailedPassword : abstain
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
  if (account?.temporaryPassword !== credentials.password) return abstain
  return { kind: 'identified', userName: account.name }
}

const createWithMailedPassword: PrimaryResponse = {
  kind: 'apply',
  apply: (account) => void (account.temporaryPassword = randomHex(8)),
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
