// Begins a flow, or continues the one in the session.
import { message, type Message } from '../messages/message.ts'
import type { Submission } from '../requests/submission.ts'
import { createFlow, type AuthFlow, type FlowKind } from '../state/flow.ts'
import { beginCreation, creationFault, raceFault } from './beginCreation.ts'
import { failFlow, failResponse, forgetNotes, reportFailure } from './endFlow.ts'
import type { AuthAttempt, AuthContext } from './provider.ts'
import { reauthenticationFault } from './reauthentication.ts'
import { isRemembered } from './rememberMe.ts'
import type { FlowResponse } from './responses.ts'
import { resumeFlow, runPrimary } from './runFlow.ts'

export interface FlowStart {
  readonly kind: FlowKind
  readonly returnUrl: string
  /** Uses the identities that an earlier attempt has confirmed. */
  readonly preserveState: boolean
  /** The security-sensitive operation that the user logs in again for. */
  readonly securityOperation: string | undefined
  readonly submission: Submission
}

/** Replaces the session's flow of the same kind, if there is one, unless the new one fails before it has begun. */
export async function beginFlow(context: AuthContext, start: FlowStart): Promise<FlowResponse> {
  const attempt: AuthAttempt = { ...context, flow: startedFlow(context, start), submission: start.submission }
  switch (start.kind) {
    case 'login':
      return beginLogin(attempt)
    case 'link':
      enter(attempt)
      return runPrimary(attempt)
    case 'create':
      return beginCreate(attempt)
  }
}

const notInProgressKeys: Readonly<Record<FlowKind, string>> = {
  login: 'authmanager-authn-not-in-progress',
  link: 'authmanager-link-not-in-progress',
  create: 'authmanager-create-not-in-progress',
}

export async function continueFlow(context: AuthContext, kind: FlowKind, submission: Submission): Promise<FlowResponse> {
  const flow = context.browserRequest.session.flows.get(kind)
  if (flow === undefined) return failResponse(message(notInProgressKeys[kind]))
  const attempt = { ...context, flow, submission }
  const race = raceFault(attempt)
  if (race !== undefined) return race
  const reason = reauthenticationFault(attempt)
  return reason === undefined ? resumeFlow(attempt) : failFlow(attempt, reason)
}

function startedFlow({ wiki, browserRequest: { session } }: AuthContext, start: FlowStart): AuthFlow {
  const { kind, returnUrl, preserveState, securityOperation, submission } = start
  return createFlow(kind, {
    returnUrl,
    securityOperation,
    linkCandidates: preserveState ? session.preserved.toLink : [],
    createsFrom: preserveState && kind === 'create' ? session.preserved.toCreate : undefined,
    shallRemember: isRemembered(submission, wiki.features),
  })
}

function enter(attempt: AuthAttempt): void {
  const { browserRequest, flow } = attempt
  forgetNotes(attempt)
  browserRequest.session.flows.set(flow.kind, flow)
  browserRequest.storeSession()
}

async function beginLogin(attempt: AuthAttempt): Promise<FlowResponse> {
  const invalid = reauthenticationFault(attempt)
  if (invalid !== undefined) return failResponse(invalid)
  forgetNotes(attempt)
  const reason = preAuthFault(attempt)
  if (reason === undefined) {
    enter(attempt)
    return runPrimary(attempt)
  }
  reportFailure(attempt)
  return failResponse(reason)
}

async function beginCreate(attempt: AuthAttempt): Promise<FlowResponse> {
  const invalid = beginCreation(attempt)
  if (invalid !== undefined) return invalid
  enter(attempt)
  const race = raceFault(attempt)
  if (race !== undefined) return race
  const reason = preAuthFault(attempt) ?? creationFault(attempt)
  return reason === undefined ? runPrimary(attempt) : failFlow(attempt, reason)
}

function preAuthFault(attempt: AuthAttempt): Message | undefined {
  for (const provider of attempt.providers.preAuth) {
    const reason = provider.testForAuthentication(attempt)
    if (reason !== undefined) return reason
  }
  return undefined
}
