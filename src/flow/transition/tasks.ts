// The tasks of a flow: a login before a sensitive operation, an account for an unknown user, a login after that.
import { loginModule, modules } from '../../protocol/index.ts'
import { withState, type AwaitingInput, type FlowContext, type FlowState, type Starting } from '../state.ts'
import type { Task } from '../task.ts'

/** Starts a login of the same user. The flow then returns to the task. */
export function startReauthentication({ attempt, prefill, task }: FlowContext): Starting {
  const { expectedUser, module } = task
  return {
    kind: 'starting',
    attempt: attempt + 1,
    prefill: new Map(expectedUser === undefined ? [] : [['username', expectedUser]]),
    task: {
      module: loginModule,
      reauthenticatesFor: modules[module].sensitiveOperation,
      expectedUser,
      continuation: { task: { ...task, justReauthenticated: true }, prefill },
    },
    notice: { kind: 'reauthenticate', tone: 'info', username: expectedUser },
  }
}

/** Starts a new account for an external identity. The flow then returns to the login. */
export function startAccountCreation(state: AwaitingInput): FlowState {
  const { attempt, prefill, task } = state
  const { externalIdentity, canCreateAccount } = task
  const module = modules[task.module].createsWith
  if (!externalIdentity || !canCreateAccount || !module) return state
  const continuation = { task: { module: task.module }, prefill }
  return { kind: 'starting', attempt: attempt + 1, prefill: new Map(), task: { module, externalIdentity, continuation } }
}

/** The module is done. The flow goes on with the next task, or has passed. */
export function completeTask(context: FlowContext, username: string | undefined): FlowState {
  const { attempt, task } = context
  const isNewAccount = username !== undefined && !modules[task.module].logsIn
  const login = { task: { module: loginModule }, prefill: new Map() }
  const continuation = task.continuation ?? (isNewAccount && task.loginAfterCreate ? login : undefined)
  const expectedUsername = unexpectedUser(task, username)
  if (expectedUsername !== undefined && task.reauthenticatesFor !== undefined) {
    return withState(context, { kind: 'stopped', reason: { kind: 'otherUser', expected: expectedUsername, username: username ?? '' } })
  }
  if (!continuation) return withState(context, { kind: 'passed', username, expectedUsername })
  return {
    kind: 'starting',
    attempt: attempt + 1,
    prefill: isNewAccount ? new Map([...continuation.prefill, ['username', username]]) : continuation.prefill,
    task: continuation.task,
    notice: isNewAccount ? { kind: 'accountCreated', tone: 'info', username } : undefined,
  }
}

/** Returns to the first task. The flow forgets everything but the expected user. */
export function startOver({ attempt, prefill, task }: FlowContext): Starting {
  return { kind: 'starting', attempt: attempt + 1, prefill: task.continuation?.prefill ?? prefill, task: firstTask(task) }
}

function firstTask({ module, reauthenticatesFor, expectedUser, loginAfterCreate, continuation }: Task): Task {
  if (continuation) return firstTask(continuation.task)
  return { module, reauthenticatesFor, expectedUser: reauthenticatesFor && expectedUser, loginAfterCreate }
}

/** Returns the expected user if the wiki names another one: another tab, or another person, may have logged in. */
export function unexpectedUser({ expectedUser }: Task, username: string | undefined): string | undefined {
  return expectedUser !== undefined && username !== undefined && !isSameName(expectedUser, username) ? expectedUser : undefined
}

/** As lenient as a wiki: an e-mail address may stand for any name. */
function isSameName(typed: string, username: string): boolean {
  return typed.includes('@') || normaliseName(typed) === normaliseName(username)
}

function normaliseName(name: string): string {
  return name.normalize().replace(/[\s_]+/g, ' ').trim().toLowerCase()
}
