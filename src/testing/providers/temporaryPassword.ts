// A password that came by e-mail and works once. It stands before the wiki's own, as on a real wiki: that is why the
// password comes before the buttons when logging in, and after them when creating an account.
import { abstain } from '../auth/answers.ts'
import { field, request } from '../auth/authRequest.ts'
import type { PrimaryProvider } from '../auth/provider.ts'
import { message, verbatim } from '../messages/message.ts'
import { cameWith } from './localPassword.ts'
import { credentialsIn, passwordRequest } from './passwordRequest.ts'

export const temporaryPassword: PrimaryProvider = {
  name: 'temporaryPassword',
  requests: (operation, { visit, wiki }) => {
    const userName = visit.account()?.name ?? null
    if (operation === 'login') return [passwordRequest('login', userName, { domains: wiki.features.domains })]
    return operation === 'remove' ? [removal(userName)] : []
  },
  begin: ({ wiki, flow, filled }) => {
    const credentials = flow.kind === 'login' ? credentialsIn(filled) : undefined
    if (credentials === undefined) return abstain
    const account = wiki.accounts.find(credentials.userName)
    if (account?.temporaryPassword !== credentials.password) return abstain
    flow.notes.set(cameWith, 'temporaryPassword')
    return { kind: 'known', userName: account.name }
  },
}

function removal(userName: string | null) {
  return request({
    id: 'MediaWiki\\Auth\\TemporaryPasswordAuthenticationRequest',
    provider: message('authmanager-provider-temporarypassword'),
    account: verbatim(userName),
    fields: { mailpassword: field('checkbox', 'createaccountmail', 'createacct-useuniquepass-help') },
  })
}
