// The way of MediaWiki 1.47 to log in again for something delicate: a hidden token says what for, and the user cannot
// change on the way.
import { message, type Message } from '../messages/message.ts'
import { randomHex } from '../state/randomHex.ts'
import { field, request, type AuthRequest } from './authRequest.ts'
import type { Attempt, AuthContext } from './provider.ts'
import { textOf, type Filled } from './readRequests.ts'

const requestId = 'MediaWiki\\Auth\\ElevatedSecurityAuthenticationRequest'
const tokenField = 'elevatedSecurityToken'

/** Each time it is asked for there is another token. */
export function elevationRequests({ wiki, visit }: AuthContext, operation: string | undefined): readonly AuthRequest[] {
  if (!wiki.features.elevatedSecurity || operation === undefined || visit.account() === undefined) return []
  const token = randomHex(8)
  visit.session.elevationTokens.set(token, operation)
  const label = message('authmanager-elevatedsecurity-token-label')
  const help = message('authmanager-elevatedsecurity-token-help')
  return [request({ id: requestId, fields: { [tokenField]: field('hidden', label, help, { value: token, sensitive: true }) } })]
}

/** What is posted is read as if it had been asked for just now; whether the token is right is told apart. */
export function postedElevation(context: AuthContext, operation: string | undefined): readonly AuthRequest[] {
  if (!context.wiki.features.elevatedSecurity || operation === undefined) return []
  return [request({ id: requestId, fields: { [tokenField]: field('hidden', '', '', { sensitive: true }) } })]
}

export function elevationFault({ visit, flow, filled }: Attempt): Message | undefined {
  if (flow.operation === undefined) return undefined
  const token = tokenIn(filled)
  if (token === undefined) return message('authmanager-elevatedsecurity-missing-token')
  const isRight = visit.session.elevationTokens.get(token) === flow.operation
  return isRight ? undefined : message('authmanager-elevatedsecurity-invalid-token')
}

/** Whoever is known now must be whoever was logged in. */
export function isOtherUser({ visit, flow }: Attempt, userName: string): boolean {
  return flow.operation !== undefined && visit.account()?.name !== userName
}

function tokenIn(filled: Filled): string | undefined {
  return textOf(filled, requestId, tokenField)
}
