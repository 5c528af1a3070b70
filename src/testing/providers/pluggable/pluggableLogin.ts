// Logins of an extension like PluggableAuth: at an identity provider of which nothing comes back, or in a directory, whose
// request has a username, a password and a button.
import type { AuthAttempt, PrimaryProvider } from '../../authmanager/provider.ts'
import { abstain, fail, type PrimaryResponse } from '../../authmanager/responses.ts'
import { message } from '../../messages/message.ts'
import type { FakeProvider } from '../../options/features.ts'
import { createField, createRequest, type AuthRequest } from '../../requests/authRequest.ts'
import { isChecked, textOf } from '../../requests/submission.ts'
import type { Account } from '../../state/accounts.ts'
import { loginFields } from '../password/passwordRequest.ts'
import { startRedirectWithin } from '../redirect/oauthState.ts'
import { parseReturn, redirectTo } from '../redirect/redirectExchange.ts'
import { returnRequest } from '../redirect/redirectRequests.ts'

/** The number is that of the provider among those of this extension. */
export function pluggableLogin(provider: FakeProvider, number: number): PrimaryProvider {
  const request = beginRequest(provider, number)
  return {
    name: `pluggable ${provider.id}`,
    getRequests: (action) => (action === 'login' ? [request] : []),
    begin: (attempt) => {
      const isPressed = attempt.flow.kind === 'login' && isChecked(attempt.submission, request.id, buttonName(number))
      if (!isPressed) return abstain
      return provider.kind === 'directory' ? logIn(attempt, provider, request) : redirectTo(attempt, provider)
    },
    continue: (attempt) => {
      const remoteName = parseReturn(attempt, provider)
      if (typeof remoteName !== 'string') return remoteName
      const userName = attempt.wiki.accounts.findLinked(provider.id, remoteName)?.name ?? remoteName
      return { kind: 'identified', userName }
    },
  }
}

function buttonName(number: number): string {
  return `pluggableauthlogin${number}`
}

function beginRequest({ kind, label }: FakeProvider, number: number): AuthRequest {
  const name = buttonName(number)
  const button = createField('button', label, 'pluggableauth-loginbutton-help')
  return createRequest({
    id: `MediaWiki\\Extension\\PluggableAuth\\BeginAuthenticationRequest:${name}`,
    fields: { ...(kind === 'directory' && loginFields), [name]: button },
  })
}

function logIn(attempt: AuthAttempt, provider: FakeProvider, { id }: AuthRequest): PrimaryResponse {
  const { wiki, flow, submission } = attempt
  const account = wiki.accounts.find(textOf(submission, id, 'username') ?? '')
  const isKnown = account !== undefined && directoryPassword(account) === textOf(submission, id, 'password')
  if (provider.returns === 'nothing') {
    const outcome = isKnown ? { user: account.name } : { error: 'wrong username or password' }
    const target = startRedirectWithin(wiki, provider, flow, outcome)
    return { kind: 'redirect', target, data: undefined, requests: [returnRequest(wiki, provider)] }
  }
  return isKnown ? { kind: 'identified', userName: account.name } : fail(message('wrongpassword'))
}

function directoryPassword({ settings, password }: Account): string | undefined {
  return settings.directoryPassword ?? password
}
