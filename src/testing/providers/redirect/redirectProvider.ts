// Logs in, links and creates accounts at an identity provider: a button, a redirect, and the return parameters.
import type { AuthAttempt, AuthContext, DataChange, PrimaryProvider } from '../../authmanager/provider.ts'
import { abstain, fail, type PrimaryResponse } from '../../authmanager/responses.ts'
import { message } from '../../messages/message.ts'
import type { FakeProvider } from '../../options/features.ts'
import type { AuthRequest } from '../../requests/authRequest.ts'
import { isChecked } from '../../requests/submission.ts'
import type { AuthAction } from '../../state/flow.ts'
import { parseReturn, redirectTo } from './redirectExchange.ts'
import { buttonName, createCandidate, linkedAccountRequest, providerButton } from './redirectRequests.ts'

export function redirectProvider(provider: FakeProvider): PrimaryProvider {
  return {
    name: `redirect ${provider.id}`,
    getRequests: (action, context) => getRequests(action, context, provider),
    changeData: (change) => { removeLink(change, provider) },
    begin: (attempt) => beginRedirect(attempt, provider),
    continue: (attempt) => finishRedirect(attempt, provider),
  }
}

function getRequests(action: AuthAction, context: AuthContext, provider: FakeProvider): readonly AuthRequest[] {
  const { wiki, browserRequest } = context
  const remoteName = browserRequest.account()?.linkedAccounts.get(provider.id)
  switch (action) {
    case 'login':
    case 'create':
      return [providerButton(wiki, provider, action)]
    case 'link':
      return remoteName === undefined ? [providerButton(wiki, provider, action)] : []
    case 'remove':
    case 'unlink':
      return remoteName === undefined ? [] : [linkedAccountRequest(wiki, provider, remoteName)]
    case 'change':
      return []
  }
}

function removeLink({ wiki, account, action, requestId }: DataChange, provider: FakeProvider): void {
  const remoteName = account.linkedAccounts.get(provider.id)
  const isMeant = remoteName !== undefined && linkedAccountRequest(wiki, provider, remoteName).id === requestId
  if (isMeant && action !== 'change') account.linkedAccounts.delete(provider.id)
}

function beginRedirect(attempt: AuthAttempt, provider: FakeProvider): PrimaryResponse {
  const { wiki, flow, submission } = attempt
  if (flow.createsFrom?.providerId === provider.id) return linkTo(provider, flow.createsFrom.remoteName)
  const button = providerButton(wiki, provider, flow.kind)
  return isChecked(submission, button.id, buttonName(wiki, provider)) ? redirectTo(attempt, provider) : abstain
}

function finishRedirect(attempt: AuthAttempt, provider: FakeProvider): PrimaryResponse {
  const { wiki, flow } = attempt
  const remoteName = parseReturn(attempt, provider)
  if (typeof remoteName !== 'string') return remoteName
  const owner = wiki.accounts.findLinked(provider.id, remoteName)
  if (flow.kind === 'login') {
    return owner === undefined
      ? { kind: 'unlinked', candidate: createCandidate(wiki, provider, remoteName) }
      : { kind: 'identified', userName: owner.name }
  }
  if (owner === undefined) return linkTo(provider, remoteName)
  return fail(message('This $1 account is already connected to another user.', provider.label))
}

function linkTo({ id }: FakeProvider, remoteName: string): PrimaryResponse {
  return { kind: 'apply', apply: (account) => void account.linkedAccounts.set(id, remoteName) }
}
