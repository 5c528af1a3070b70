// Whether a security-sensitive operation needs a fresh login, and how MediaWiki 1.47 does that login: a hidden token
// names the operation, and the user has to stay the same.
import { message, type Message } from '../messages/message.ts'
import { createField, createRequest, type AuthRequest } from '../requests/authRequest.ts'
import { textOf } from '../requests/submission.ts'
import { randomHex } from '../state/bytes.ts'
import type { AuthAttempt, AuthContext } from './provider.ts'

const requestId = 'MediaWiki\\Auth\\ElevatedSecurityAuthenticationRequest'
const tokenField = 'elevatedSecurityToken'

export function securityStatus({ wiki, browserRequest }: AuthContext, operation: string): 'ok' | 'reauth' {
  if (browserRequest.account() === undefined) return 'reauth'
  const { reauthenticateAfterSeconds, oldLogins, elevatedSecurity } = wiki.features
  const { loggedInAt, loginCount, reauthenticatedFor } = browserRequest.session
  if (elevatedSecurity && reauthenticatedFor.has(operation)) return 'ok'
  const isRecent = wiki.now() - loggedInAt < reauthenticateAfterSeconds * 1000
  return isRecent && loginCount > oldLogins ? 'ok' : 'reauth'
}

/** Each call issues another token. */
export function reauthenticationRequests(context: AuthContext, operation: string | undefined): readonly AuthRequest[] {
  const { wiki, browserRequest } = context
  if (!wiki.features.elevatedSecurity || operation === undefined || browserRequest.account() === undefined) return []
  const token = randomHex(8)
  browserRequest.session.reauthenticationTokens.set(token, operation)
  const label = 'authmanager-elevatedsecurity-token-label'
  const help = 'authmanager-elevatedsecurity-token-help'
  const field = createField('hidden', label, help, { value: token, sensitive: true })
  return [createRequest({ id: requestId, fields: { [tokenField]: field } })]
}

/** The request as it is parsed from a POST: it issues no token, and `reauthenticationFault` checks the posted one. */
export function postedReauthentication({ wiki }: AuthContext, operation: string | undefined): readonly AuthRequest[] {
  if (!wiki.features.elevatedSecurity || operation === undefined) return []
  return [createRequest({ id: requestId, fields: { [tokenField]: createField('hidden', '', '', { sensitive: true }) } })]
}

export function reauthenticationFault({ browserRequest, flow, submission }: AuthAttempt): Message | undefined {
  if (flow.securityOperation === undefined) return undefined
  const token = textOf(submission, requestId, tokenField)
  if (token === undefined) return message('authmanager-elevatedsecurity-missing-token')
  const isValid = browserRequest.session.reauthenticationTokens.get(token) === flow.securityOperation
  return isValid ? undefined : message('authmanager-elevatedsecurity-invalid-token')
}

/** True if the user changes during a reauthentication. */
export function isOtherUser({ browserRequest, flow }: AuthAttempt, userName: string): boolean {
  return flow.securityOperation !== undefined && browserRequest.account()?.name !== userName
}
