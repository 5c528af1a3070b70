// Begins a flow, or goes on with the one of the session.
import { message, type Message } from '../messages/message.ts'
import { chosenUserName } from '../providers/newAccount.ts'
import { wantsToStay } from '../providers/rememberMe.ts'
import type { FlowAnswer } from './answers.ts'
import { elevationFault } from './elevatedSecurity.ts'
import { fail } from './endFlow.ts'
import type { Flow, FlowKind } from './flow.ts'
import type { Attempt, AuthContext } from './provider.ts'
import { guards } from './providerLists.ts'
import type { Filled } from './readRequests.ts'
import { resume, runPrimary } from './runFlow.ts'

export interface Beginning {
  readonly kind: FlowKind
  readonly returnUrl: string
  /** Takes up the accounts elsewhere that an earlier attempt left. */
  readonly preserveState: boolean
  /** The delicate operation that a login is for. */
  readonly operation: string | undefined
  readonly filled: Filled
}

/** Silently takes the place of a flow of this kind in the session. */
export async function beginFlow(context: AuthContext, beginning: Beginning): Promise<FlowAnswer> {
  const flow = newFlow(context, beginning)
  const attempt: Attempt = { ...context, flow, filled: beginning.filled }
  context.visit.session.flows.set(flow.kind, flow)
  context.visit.keepSession()
  const refusal = nameFault(attempt) ?? elevationFault(attempt) ?? firstRefusal(attempt)
  return refusal === undefined ? runPrimary(attempt) : fail(attempt, refusal)
}

const notInProgress: Readonly<Record<FlowKind, string>> = {
  login: 'authmanager-authn-not-in-progress',
  link: 'authmanager-link-not-in-progress',
  create: 'authmanager-create-not-in-progress',
}

export async function continueFlow(context: AuthContext, kind: FlowKind, filled: Filled): Promise<FlowAnswer> {
  const flow = context.visit.session.flows.get(kind)
  if (flow !== undefined) return resume({ ...context, flow, filled })
  return { kind: 'fail', message: message(notInProgress[kind]), canPreserveState: false }
}

function newFlow({ wiki, visit }: AuthContext, { kind, returnUrl, preserveState, operation, filled }: Beginning): Flow {
  return {
    kind,
    returnUrl,
    operation,
    stage: { kind: 'primary', provider: undefined },
    asked: [],
    userName: undefined,
    candidates: preserveState && (kind === 'login' || visit.session.isPreservedKey) ? visit.session.preserved : [],
    remember: wantsToStay(filled, wiki.features),
    notes: new Map(),
  }
}

/** A new account has its name before anything else. */
function nameFault(attempt: Attempt): Message | undefined {
  if (attempt.flow.kind !== 'create') return undefined
  const name = chosenUserName(attempt.filled, attempt)
  if (typeof name !== 'string') return name
  attempt.flow.userName = name
  return undefined
}

function firstRefusal(attempt: Attempt): Message | undefined {
  if (attempt.flow.kind === 'link') return undefined
  for (const guard of guards) {
    const refusal = guard.test(attempt)
    if (refusal !== undefined) return refusal
  }
  return undefined
}
