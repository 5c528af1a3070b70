// How a flow ends or restarts, and what the session keeps of it.
import { message, type Message } from '../messages/message.ts'
import type { AuthAttempt } from './provider.ts'
import { createFromLogin, requestsFor } from './requestsFor.ts'
import type { FlowResponse } from './responses.ts'

export function failFlow(attempt: AuthAttempt, reason: Message): FlowResponse {
  const { wiki, providers, flow, browserRequest: { session } } = attempt
  session.flows.delete(flow.kind)
  // A candidate survives only a failed login, and only if the wiki can offer to link it later.
  const preserved = flow.kind === 'login' && wiki.features.confirmLink ? flow.linkCandidates : []
  if (flow.kind !== 'link') {
    session.preservedCandidates = preserved
    session.canPreservedCreate = false
  }
  providers.preAuth.forEach((provider) => provider.postAuthentication(attempt, 'fail'))
  return { kind: 'fail', message: reason, canPreserveState: preserved.length > 0 }
}

export function passFlow(attempt: AuthAttempt): FlowResponse {
  const { wiki, providers, flow, browserRequest } = attempt
  const { session } = browserRequest
  session.flows.delete(flow.kind)
  providers.preAuth.forEach((provider) => provider.postAuthentication(attempt, 'pass'))
  if (flow.kind === 'link') return { kind: 'pass', userName: undefined }
  session.preservedCandidates = []
  const account = wiki.accounts.find(flow.userName ?? '')
  if (flow.kind === 'login' && account !== undefined) {
    browserRequest.logIn(account, flow.shallRemember)
    if (flow.securityOperation !== undefined) session.reauthenticatedFor.add(flow.securityOperation)
    // The notes of other flows belong to the previous user of the session.
    session.flows.forEach(({ notes }) => notes.clear())
  }
  return { kind: 'pass', userName: flow.userName }
}

/** Called when the identity is confirmed but not linked: the user can log in another way or create an account. */
export function restartFlow(attempt: AuthAttempt): FlowResponse {
  const { wiki, flow, browserRequest: { session } } = attempt
  const requests = requestsFor('login', attempt)
  flow.stage = { kind: 'primary', provider: undefined }
  flow.pendingRequests = [...requests, createFromLogin]
  session.preservedCandidates = flow.linkCandidates
  session.canPreservedCreate = true
  const key = wiki.features.confirmLink ? 'authmanager-authn-no-local-user-link' : 'authmanager-authn-no-local-user'
  return { kind: 'restart', requests, message: message(key) }
}
