// Logs in, creates accounts and changes them with the password that the wiki stores.
import type { AuthAttempt, DataChange, PrimaryProvider } from '../../authmanager/provider.ts'
import { abstain, fail, type PrimaryResponse } from '../../authmanager/responses.ts'
import { message, messageList } from '../../messages/message.ts'
import { checkPassword } from './passwordPolicy.ts'
import {
  parseCredentials,
  parseNewPassword,
  passwordRequest,
  passwordRequestId,
  type NewPassword,
} from './passwordRequest.ts'

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
  testForCreation: (attempt) => {
    const password = newPassword(attempt)
    return password.kind === 'refused' ? messageList(password.messages) : undefined
  },
  testForDataChange: (change) => {
    const password = changedPassword(change)
    return password.kind === 'refused' ? password.messages : []
  },
  changeData: (change) => {
    const password = changedPassword(change)
    if (password.kind === 'accepted') Object.assign(change.account, { password: password.password, passwordState: 'good' })
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
  if (account === undefined) return fail(message('wrongpassword'))
  const { kind, messages } = checkPassword(wiki.features.passwordPolicy, account.name, credentials.password)
  if (kind === 'invalid') return fail(message('fatalpassworderror', messageList(messages) ?? null))
  if (account.password !== credentials.password) return fail(message('wrongpassword'))
  return { kind: 'identified', userName: account.name }
}

function createWithPassword(attempt: AuthAttempt): PrimaryResponse {
  const password = newPassword(attempt)
  if (password.kind !== 'accepted') return abstain
  return { kind: 'apply', apply: (account) => void (account.password = password.password) }
}

function newPassword({ wiki, flow, submission }: AuthAttempt): NewPassword {
  return parseNewPassword(submission, flow.userName ?? '', wiki.features.passwordPolicy)
}

function changedPassword({ wiki, account, requestId, submission }: DataChange): NewPassword {
  if (requestId !== passwordRequestId) return { kind: 'absent' }
  return parseNewPassword(submission, account.name, wiki.features.passwordPolicy)
}
