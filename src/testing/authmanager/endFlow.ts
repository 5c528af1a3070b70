// How a flow ends or restarts, and what the session keeps of it.
import { message, type Message } from '../messages/message.ts'
import { nothingPreserved, type LinkCandidate, type PreservedState } from '../state/flow.ts'
import type { AuthAttempt } from './provider.ts'
import { createFromLogin, requestsFor } from './requestsFor.ts'
import type { FlowResponse } from './responses.ts'

/** A failure that leaves the flows of the session alone. */
export function failResponse(reason: Message, preserved: PreservedState = nothingPreserved): FlowResponse {
  return { kind: 'fail', message: reason, preserved }
}

export function failFlow(attempt: AuthAttempt, reason: Message, preserved?: PreservedState): FlowResponse {
  attempt.browserRequest.session.flows.delete(attempt.flow.kind)
  reportFailure(attempt)
  return failResponse(reason, preserved)
}

/** Of a failed login the identities stay that can be linked later, but only if a primary provider has refused it. */
export function failPrimary(attempt: AuthAttempt, reason: Message): FlowResponse {
  const { kind, linkCandidates } = attempt.flow
  return failFlow(attempt, reason, kind === 'login' ? { toLink: linkCandidates, toCreate: undefined } : undefined)
}

export function reportFailure(attempt: AuthAttempt): void {
  attempt.providers.preAuth.forEach((provider) => provider.postAuthentication(attempt, 'fail'))
}

export function passFlow(attempt: AuthAttempt): FlowResponse {
  const { wiki, providers, flow, browserRequest } = attempt
  const { session } = browserRequest
  session.flows.delete(flow.kind)
  providers.preAuth.forEach((provider) => provider.postAuthentication(attempt, 'pass'))
  if (flow.kind === 'link') return { kind: 'pass', userName: undefined }
  const account = wiki.accounts.find(flow.userName ?? '')
  if (flow.kind === 'login' && account !== undefined) {
    browserRequest.logIn(account, flow.shallRemember)
    if (flow.securityOperation !== undefined) session.reauthenticatedFor.add(flow.securityOperation)
  }
  forgetNotes(attempt)
  return { kind: 'pass', userName: flow.userName }
}

/** The notes of all providers are one store of the session, so a flow of any kind can break another that waits. */
export function forgetNotes({ browserRequest }: Pick<AuthAttempt, 'browserRequest'>): void {
  browserRequest.session.flows.forEach(({ notes }) => notes.clear())
}

/** Called when the identity is confirmed but not linked: the user can log in another way or create an account. */
export function restartFlow(attempt: AuthAttempt, candidate: LinkCandidate): FlowResponse {
  const { wiki, flow } = attempt
  const requests = requestsFor('login', attempt, { withPreAuth: false })
  flow.stage = { kind: 'primary', provider: undefined }
  flow.pendingRequests = [...requests, createFromLogin]
  const key = wiki.features.confirmLink ? 'authmanager-authn-no-local-user-link' : 'authmanager-authn-no-local-user'
  const preserved = { toLink: flow.linkCandidates, toCreate: candidate }
  return { kind: 'restart', requests, message: message(key), preserved }
}
