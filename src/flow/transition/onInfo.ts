// What the wiki's answer to "which fields?" leads to: the form, or the reason why there is none.
import { changeModule, modules, type AuthManagerInfo, type AuthRequest, type Failure } from '../../protocol/index.ts'
import type { EventOf } from '../event.ts'
import type { Notice } from '../notice.ts'
import { hasField, isNewPassword, isProviderButton, isWayIn } from '../requestKinds.ts'
import { withState, type FlowContext, type FlowState, type Refreshing, type Starting } from '../state.ts'
import type { StopReason } from '../stopReason.ts'
import { beginStep } from '../step.ts'
import type { ExternalIdentity, Task } from '../task.ts'
import { startReauthentication, unexpectedUser } from './tasks.ts'

export function onSessionChecked(state: Starting, { outcome }: EventOf<'sessionChecked'>): FlowState {
  if (!state.checkSession) return state
  return outcome.kind === 'user'
    ? withState(state, { kind: 'alreadyLoggedIn', username: outcome.username })
    : withState(state, { kind: 'starting', notice: state.notice })
}

export function onInfo(state: Starting | Refreshing, { outcome }: Pick<EventOf<'infoReceived'>, 'outcome'>): FlowState {
  if (outcome.kind !== 'info') return onInfoFailure(state, outcome)
  const { attempt } = state
  const task = taskWith(state.task, outcome)
  const notice = state.notice ?? temporaryAccountNotice(task, outcome)
  const context: FlowContext = { attempt, task, prefill: prefillWith(state, outcome) }
  const blocked = needsLogin(task) ? blockingState(context, outcome) : undefined
  if (blocked) return blocked
  if (!isAllowed(task, outcome)) return stop(context, { kind: 'notAllowed' })
  const requests = requestsFor(task, outcome)
  if (!requests.length) return stop(context, { kind: 'noRequests' })
  const step = beginStep(attempt, { ...outcome, requests })
  const { chosenButton } = task
  const repeated = task.justReauthenticated ? step.fields.find(({ type, name }) => type === 'button' && name === chosenButton?.name) : undefined
  return withState(context, { kind: 'awaitingInput', step, notice, ...(repeated && { autoSubmitButton: repeated.name }) })
}

function onInfoFailure(state: Starting | Refreshing, failure: Failure): FlowState {
  // A private wiki tells anonymous users nothing, not even who they are.
  if ('code' in failure && failure.code === 'readapidenied' && needsLogin(state.task)) return stop(state, { kind: 'notLoggedIn' })
  // The first form can be submitted again although it could not be refreshed. A later one is gone on the server.
  return state.kind === 'refreshing' && state.step.kind === 'begin'
    ? withState(state, { kind: 'awaitingInput', step: state.step, notice: { kind: 'failure', tone: 'error', failure } })
    : stop(state, { kind: 'failure', failure })
}

/** For modules that need a login: stops or reauthenticates, depending on who is logged in and since when. */
function blockingState(context: FlowContext, info: AuthManagerInfo): FlowState | undefined {
  const { user, securityStatus, requests } = info
  const { task } = context
  if (user && user.kind !== 'user') return stop(context, { kind: 'notLoggedIn' })
  const expected = unexpectedUser(task, user?.username)
  if (user && expected !== undefined) return stop(context, { kind: 'otherUser', expectedUsername: expected, username: user.username })
  if (!isAllowed(task, info)) return undefined
  // Before reauthentication: no one has to log in again to learn that there is nothing to do.
  if (!requests.length) return stop(context, { kind: 'nothingToDo' })
  if (task.justReauthenticated) return undefined
  if (securityStatus === 'reauth') return startReauthentication(context)
  return securityStatus === 'fail' ? stop(context, { kind: 'notAllowed' }) : undefined
}

function taskWith(task: Task, info: AuthManagerInfo): Task {
  const { user, canCreateAccounts, hasPrimaryPreservedState } = info
  const { module } = task
  const sessionUser = needsLogin(task) && user?.kind === 'user' ? user.username : undefined
  return {
    ...task,
    expectedUsername: task.expectedUsername ?? sessionUser,
    canCreateAccount: canCreateAccounts,
    checksName: modules[module].createsAccount && (hasPrimaryPreservedState || user?.kind === 'temporary'),
    externalIdentity: externalIdentityOf(task, info),
  }
}

/** The wiki says after each refusal whether it still knows what an identity provider has confirmed. */
function externalIdentityOf(
  { externalIdentity, continuation }: Task,
  { hasPreservedState, hasPrimaryPreservedState }: AuthManagerInfo,
): ExternalIdentity | undefined {
  if (!externalIdentity || hasPrimaryPreservedState) return externalIdentity
  // An identity that can still be linked is not enough to create an account.
  if (continuation) return { ...externalIdentity, isForgottenByWiki: true }
  return hasPreservedState ? externalIdentity : undefined
}

/**
 * An account for an external identity needs no password and no other provider, and a login to it only its own. One thing is
 * changed at a time.
 */
function requestsFor({ module, request: wanted, externalIdentity, providerButton }: Task, { requests, hasPrimaryPreservedState }: AuthManagerInfo): readonly AuthRequest[] {
  if (module === changeModule) {
    const change = requests.find((request) => (wanted === undefined ? isNewPassword(request) : request.id === wanted))
    return change ? [change] : []
  }
  const isAlternative = (request: AuthRequest) => isWayIn(request) || isProviderButton(request)
  const own = providerButton && requests.find((request) => isProviderButton(request) && hasField(request, providerButton.name))
  if (own) return requests.filter((request) => request === own || !isAlternative(request))
  return externalIdentity && hasPrimaryPreservedState ? requests.filter((request) => !isAlternative(request)) : requests
}

function temporaryAccountNotice({ module }: Task, { user }: AuthManagerInfo): Notice | undefined {
  if (!modules[module].createsAccount || user?.kind !== 'temporary') return undefined
  return { kind: 'temporaryAccount', tone: 'info', username: user.username }
}

/** The identity provider may suggest a name for the account. */
function prefillWith({ prefill, task }: FlowContext, { preservedUsername }: AuthManagerInfo): FlowContext['prefill'] {
  return task.externalIdentity && preservedUsername && !prefill.size ? new Map([['username', preservedUsername]]) : prefill
}

function isAllowed({ module }: Task, info: AuthManagerInfo): boolean {
  const { allowedBy } = modules[module]
  return !allowedBy || info[allowedBy]
}

function needsLogin({ module }: Task): boolean {
  return modules[module].sensitiveOperation !== undefined
}

function stop(context: FlowContext, reason: StopReason): FlowState {
  return withState(context, { kind: 'stopped', reason })
}
