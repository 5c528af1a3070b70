// The password that the wiki itself keeps.
import { abstain, refuse, type PrimaryAnswer } from '../auth/answers.ts'
import type { Attempt, PrimaryProvider } from '../auth/provider.ts'
import { message } from '../messages/message.ts'
import { canonicalUserName } from '../state/userName.ts'
import { credentialsIn, newPasswordIn, passwordRequest } from './passwordRequest.ts'

/** Noted in the flow: only who came with a password can be asked to change it. */
export const cameWith = 'cameWith'

export const localPassword: PrimaryProvider = {
  name: 'localPassword',
  requests: (operation, { visit, wiki }) => {
    const userName = visit.account()?.name ?? null
    switch (operation) {
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
  begin: (attempt) => {
    switch (attempt.flow.kind) {
      case 'login':
        return logIn(attempt)
      case 'create':
        return create(attempt)
      case 'link':
        return abstain
    }
  },
}

function logIn({ wiki, flow, filled }: Attempt): PrimaryAnswer {
  const credentials = credentialsIn(filled)
  if (credentials === undefined || canonicalUserName(credentials.userName) === undefined) return abstain
  const account = wiki.accounts.find(credentials.userName)
  if (account?.password !== credentials.password) return refuse(message('wrongpassword'))
  flow.notes.set(cameWith, 'password')
  return { kind: 'known', userName: account.name }
}

function create({ wiki, filled }: Attempt): PrimaryAnswer {
  const password = newPasswordIn(filled, wiki.features.minimumPasswordLength)
  if (password === undefined) return abstain
  if (typeof password !== 'string') return refuse(password)
  return { kind: 'settle', settle: (account) => void (account.password = password) }
}
