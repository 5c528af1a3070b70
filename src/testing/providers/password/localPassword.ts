// Logs in and creates accounts with the password that the wiki stores.
import type { AuthAttempt, PrimaryProvider } from '../../authmanager/provider.ts'
import { abstain, fail, type PrimaryResponse } from '../../authmanager/responses.ts'
import { message } from '../../messages/message.ts'
import { parseCredentials, parseNewPassword, passwordRequest } from './passwordRequest.ts'

export const localPassword: PrimaryProvider = {
  name: 'localPassword',
  getRequests: (action, { browserRequest, wiki }) => {
    const userName = browserRequest.account()?.name ?? null
    switch (action) {
      case 'login':
        return [passwordRequest('login', userName, { domains: wiki.features.domains })]
      case 'change':
        return [passwordRequest('change', userName)]
      case 'create':
        return [passwordRequest('create', null)]
      case 'link':
      case 'remove':
      case 'unlink':
        return []
    }
  },
  testForCreation: ({ wiki, submission }) => {
    const password = parseNewPassword(submission, wiki.features.minimumPasswordLength)
    return typeof password === 'string' ? undefined : password
  },
  begin: (attempt) => {
    switch (attempt.flow.kind) {
      case 'login':
        return logIn(attempt)
      case 'create':
        return createWithPassword(attempt)
      case 'link':
        return abstain
    }
  },
}

function logIn({ wiki, submission }: AuthAttempt): PrimaryResponse {
  const credentials = parseCredentials(submission)
  if (credentials === undefined || wiki.accounts.canonicalName(credentials.userName) === undefined) return abstain
  const account = wiki.accounts.find(credentials.userName)
  if (account?.password !== credentials.password) return fail(message('wrongpassword'))
  return { kind: 'identified', userName: account.name }
}

function createWithPassword({ wiki, submission }: AuthAttempt): PrimaryResponse {
  const password = parseNewPassword(submission, wiki.features.minimumPasswordLength)
  if (typeof password !== 'string') return abstain
  return { kind: 'apply', apply: (account) => void (account.password = password) }
}
