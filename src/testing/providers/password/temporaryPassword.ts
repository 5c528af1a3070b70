// Logs in with a one-time password from an e-mail. As on a real wiki it runs before the local password, so the password
// fields come before the buttons at login, and after them when an account is created.
import type { PrimaryProvider } from '../../authmanager/provider.ts'
import { abstain } from '../../authmanager/responses.ts'
import { message, verbatimMessage } from '../../messages/message.ts'
import { createField, createRequest } from '../../requests/authRequest.ts'
import { parseCredentials, passwordRequest } from './passwordRequest.ts'

export const temporaryPassword: PrimaryProvider = {
  name: 'temporaryPassword',
  getRequests: (action, { browserRequest, wiki }) => {
    const userName = browserRequest.account()?.name ?? null
    if (action === 'login') return [passwordRequest('login', userName, { domains: wiki.features.domains })]
    return action === 'remove' ? [removalRequest(userName)] : []
  },
  begin: ({ wiki, flow, submission }) => {
    const credentials = flow.kind === 'login' ? parseCredentials(submission) : undefined
    if (credentials === undefined) return abstain
    const account = wiki.accounts.find(credentials.userName)
    if (account?.temporaryPassword !== credentials.password) return abstain
    return { kind: 'identified', userName: account.name }
  },
}

function removalRequest(userName: string | null) {
  return createRequest({
    id: 'MediaWiki\\Auth\\TemporaryPasswordAuthenticationRequest',
    provider: message('authmanager-provider-temporarypassword'),
    account: verbatimMessage(userName),
    fields: { mailpassword: createField('checkbox', 'createaccountmail', 'createacct-useuniquepass-help') },
  })
}
