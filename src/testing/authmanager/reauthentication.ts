// Whether a security-sensitive operation needs a fresh login, and how MediaWiki 1.47 does that login: a hidden token
// names the operation, and the user has to stay the same.
import { message, type Message } from '../messages/message.ts'
import { createField, createRequest, type AuthRequest } from '../requests/authRequest.ts'
import { textOf } from '../requests/submission.ts'
import { randomHex } from '../state/bytes.ts'
import type { AuthAttempt, AuthContext } from './provider.ts'

const requestId = 'MediaWiki\\Auth\\ElevatedSecurityAuthenticationRequest'
const tokenField = 'elevatedSecurityToken'

/** How long a token is valid. */
const tokenSeconds = 300

export type SecurityStatus = 'ok' | 'reauth' | 'fail'

/** Strangers and temporary accounts would have to log in, although the operation then says that they are not logged in. */
export function securityStatus(context: AuthContext, operation: string): SecurityStatus {
  if (isFresh(context, operation)) return 'ok'
  return context.wiki.features.canAuthenticateNow ? 'reauth' : 'fail'
}

function isFresh({ wiki, browserRequest }: AuthContext, operation: string): boolean {
  const account = browserRequest.account()
  if (account === undefined || account.settings.isTemporary === true) return false
  const { reauthenticateAfterSeconds, oldLogins, elevatedSecurity } = wiki.features
  const { loggedInAt, loginCount, reauthenticatedFor } = browserRequest.session
  if (elevatedSecurity && reauthenticatedFor.has(operation)) return true
  const isRecent = wiki.now() - loggedInAt < reauthenticateAfterSeconds * 1000
  return isRecent && loginCount > oldLogins
}

/** Each call issues another token. */
export function reauthenticationRequests(context: AuthContext, operation: string | undefined): readonly AuthRequest[] {
  const { wiki, browserRequest } = context
  if (!wiki.features.elevatedSecurity || operation === undefined || browserRequest.account() === undefined) return []
  const token = randomHex(8)
  browserRequest.session.reauthenticationTokens.set(token, { operation, issuedAt: wiki.now() })
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

/** Every post of the login needs a token; a redirect asks for none. */
export function reauthenticationFault({ wiki, browserRequest, flow, submission }: AuthAttempt): Message | undefined {
  const isAsked = flow.pendingRequests.length === 0 || flow.pendingRequests.some(({ id }) => id === requestId)
  if (flow.securityOperation === undefined || !isAsked) return undefined
  const token = textOf(submission, requestId, tokenField)
  if (token === undefined) return message('authmanager-elevatedsecurity-missing-token')
  const issued = browserRequest.session.reauthenticationTokens.get(token)
  const age = wiki.now() - (issued?.issuedAt ?? 0)
  const isValid = issued?.operation === flow.securityOperation && age <= tokenSeconds * 1000
  return isValid ? undefined : message('authmanager-elevatedsecurity-invalid-token')
}

/** True if the user changes during a reauthentication. */
export function isOtherUser({ browserRequest, flow }: AuthAttempt, userName: string): boolean {
  return flow.securityOperation !== undefined && browserRequest.account()?.name !== userName
}
