// Begins a flow, or continues the one in the session.
import { message, type Message } from '../messages/message.ts'
import type { Submission } from '../requests/submission.ts'
import type { AuthFlow, FlowKind } from '../state/flow.ts'
import { parseNewAccount } from './accountCreation.ts'
import { failFlow } from './endFlow.ts'
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

/** Replaces the session's flow of the same kind, if there is one. */
export async function beginFlow(context: AuthContext, start: FlowStart): Promise<FlowResponse> {
  const flow = createFlow(context, start)
  const attempt: AuthAttempt = { ...context, flow, submission: start.submission }
  context.browserRequest.session.flows.set(flow.kind, flow)
  context.browserRequest.storeSession()
  const reason =
    newAccountFault(attempt) ?? reauthenticationFault(attempt) ?? preAuthFault(attempt) ?? creationFault(attempt)
  return reason === undefined ? runPrimary(attempt) : failFlow(attempt, reason)
}

const notInProgressKeys: Readonly<Record<FlowKind, string>> = {
  login: 'authmanager-authn-not-in-progress',
  link: 'authmanager-link-not-in-progress',
  create: 'authmanager-create-not-in-progress',
}

export async function continueFlow(context: AuthContext, kind: FlowKind, submission: Submission): Promise<FlowResponse> {
  const flow = context.browserRequest.session.flows.get(kind)
  if (flow !== undefined) return resumeFlow({ ...context, flow, submission })
  return { kind: 'fail', message: message(notInProgressKeys[kind]), canPreserveState: false }
}

function createFlow({ wiki, browserRequest: { session } }: AuthContext, start: FlowStart): AuthFlow {
  const { kind, returnUrl, preserveState, securityOperation, submission } = start
  const usesPreserved = preserveState && (kind === 'login' || session.canPreservedCreate)
  return {
    kind,
    returnUrl,
    securityOperation,
    stage: { kind: 'primary', provider: undefined },
    pendingRequests: [],
    userName: undefined,
    email: '',
    realName: '',
    authenticatedBy: undefined,
    linkCandidates: usesPreserved ? session.preservedCandidates : [],
    shallRemember: isRemembered(submission, wiki.features),
    notes: new Map(),
  }
}

/** Also notes the data in the flow: a new account has its name before any provider runs. */
function newAccountFault(attempt: AuthAttempt): Message | undefined {
  if (attempt.flow.kind !== 'create') return undefined
  const data = parseNewAccount(attempt.submission, attempt)
  if ('key' in data) return data
  Object.assign(attempt.flow, data)
  return undefined
}

function creationFault(attempt: AuthAttempt): Message | undefined {
  if (attempt.flow.kind !== 'create') return undefined
  for (const provider of attempt.providers.primary(attempt.wiki.features)) {
    const reason = provider.testForCreation?.(attempt)
    if (reason !== undefined) return reason
  }
  return undefined
}

function preAuthFault(attempt: AuthAttempt): Message | undefined {
  if (attempt.flow.kind === 'link') return undefined
  for (const provider of attempt.providers.preAuth) {
    const reason = provider.testForAuthentication(attempt)
    if (reason !== undefined) return reason
  }
  return undefined
}
