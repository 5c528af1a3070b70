// The tasks of a flow: a login before a sensitive operation, an account for an unknown user, a login after that.
import { loginModule, modules, resetModule, type Failure, type Field, type UserLookup } from '../../protocol/index.ts'
import { withState, type FlowContext, type FlowState, type Starting } from '../state.ts'
import type { Task } from '../task.ts'
import { isSameName } from '../userName.ts'
import { textValue, withName } from '../values.ts'

/** Starts a login of the same user. The flow then returns to the task. */
export function startReauthentication({ attempt, prefill, task }: FlowContext): Starting {
  const { expectedUsername, module } = task
  return {
    kind: 'starting',
    attempt: attempt + 1,
    prefill: new Map(expectedUsername === undefined ? [] : [['username', expectedUsername]]),
    task: {
      module: loginModule,
      reauthenticatesFor: modules[module].sensitiveOperation,
      expectedUsername,
      continuation: { task: { ...task, justReauthenticated: true }, prefill },
    },
    notice: { kind: 'reauthenticate', tone: 'info', username: expectedUsername },
  }
}

/** The module is done. The flow goes on with the next task, or has passed. `lookup` is of the name that was typed. */
export function completeTask(context: FlowContext, username: string | undefined, lookup?: UserLookup | Failure): FlowState {
  const { attempt, task } = context
  const isNewAccount = username !== undefined && !modules[task.module].logsIn
  const continuation = task.continuation ?? (logsInAfterwards(task, isNewAccount) ? { task: { module: loginModule }, prefill: new Map() } : undefined)
  const expectedUsername = unexpectedUser(task, username, lookup)
  if (expectedUsername !== undefined && task.reauthenticatesFor !== undefined) {
    return withState(context, { kind: 'stopped', reason: { kind: 'otherUser', expectedUsername, username: username ?? '' } })
  }
  if (!continuation) return withState(context, { kind: 'passed', username, expectedUsername })
  const next = { kind: 'starting', attempt: attempt + 1, notice: undefined, ...continuation } as const
  // The name that the mail was asked for may not be the one that was typed at the login before.
  if (task.module === resetModule) return { ...next, prefill: withName(next.prefill, textValue(context.prefill, 'username')), notice: { kind: 'resetRequested', tone: 'info' } }
  if (!isNewAccount) return next
  const providerButton = accountButton(task)
  return {
    ...next,
    prefill: withName(next.prefill, username),
    task: { ...next.task, providerButton },
    notice: { kind: providerButton ? 'externalAccountCreated' : 'accountCreated', tone: 'info', username },
  }
}

function logsInAfterwards({ module, loginAfterCreate, loginAfterReset }: Task, isNewAccount: boolean): boolean {
  return !!(module === resetModule ? loginAfterReset : isNewAccount && loginAfterCreate)
}

/** Returns the button of the identity provider through which an account was created. Without one it has a password. */
function accountButton({ chosenButton, externalIdentity, continuation }: Task): Field | undefined {
  return chosenButton ?? (externalIdentity?.isForgottenByWiki ? undefined : continuation?.task.providerButton)
}

/** Returns to the first task. The flow forgets everything but the expected user. */
export function startOver({ attempt, prefill, task }: FlowContext): Starting {
  return { kind: 'starting', attempt: attempt + 1, prefill: task.continuation?.prefill ?? prefill, task: firstTask(task) }
}

function firstTask({ module, reauthenticatesFor, expectedUsername, request, loginAfterCreate, loginAfterReset, continuation }: Task): Task {
  if (continuation) return firstTask(continuation.task)
  return { module, reauthenticatesFor, expectedUsername: reauthenticatesFor && expectedUsername, request, loginAfterCreate, loginAfterReset }
}

/**
 * Returns the expected user if the wiki names another one: another tab, or another person, may have logged in. `lookup` is
 * what the wiki knows of the expected name. Where it does not tell, only a reauthentication takes the other one for another.
 */
export function unexpectedUser(
  { expectedUsername, reauthenticatesFor }: Task,
  username: string | undefined,
  lookup?: UserLookup | Failure,
): string | undefined {
  if (expectedUsername === undefined || username === undefined || isSameName(expectedUsername, username)) return undefined
  if (!lookup) return expectedUsername
  if (lookup.kind === 'found' || lookup.kind === 'missing') return lookup.username === username ? undefined : expectedUsername
  return reauthenticatesFor === undefined ? undefined : expectedUsername
}
