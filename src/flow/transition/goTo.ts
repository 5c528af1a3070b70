// The ways from one form to another: a login, an account, a new password.
import { loginModule, modules, resetModule, type ModuleName } from '../../protocol/index.ts'
import type { GoToEvent } from '../event.ts'
import type { FlowState, Starting } from '../state.ts'
import type { Continuation, Task } from '../task.ts'
import { withName } from '../values.ts'

/**
 * Returns the modules that the user can go on with in place of the current one. A login for something else has none, and neither
 * has a step after the first, or a flow that has passed.
 */
export function modulesToGoTo(state: FlowState): readonly ModuleName[] {
  return canLeave(state) ? modulesBeside(state) : []
}

/** Returns the modules whose links stand below the form. While it is being sent they stay, and lead nowhere. */
export function linkedModules(state: FlowState): readonly ModuleName[] {
  const isSending = state.kind === 'submitting' || state.kind === 'recovering'
  return canLeave(state) || (isSending && state.step.kind !== 'continue') ? modulesBeside(state) : []
}

function modulesBeside({ task }: FlowState): readonly ModuleName[] {
  const { logsIn, sensitiveOperation } = modules[task.module]
  if (task.reauthenticatesFor !== undefined || sensitiveOperation !== undefined) return []
  if (!logsIn) return [loginModule]
  const accountModule = task.canCreateAccount ? modules[task.module].createsWith : undefined
  const created = accountModule ? [accountModule] : []
  // An identity without a local account needs one. A password would not help.
  return task.externalIdentity || task.providerButton ? created : [resetModule, ...created]
}

function canLeave(state: FlowState): boolean {
  switch (state.kind) {
    case 'awaitingInput':
    case 'refreshing':
      return state.step.kind !== 'continue'
    case 'stopped':
      return !modules[state.task.module].logsIn
    default:
      return false
  }
}

export function goTo(state: FlowState, { module, username }: GoToEvent): FlowState {
  if (!modulesToGoTo(state).includes(module)) return state
  return modules[module].logsIn ? startLogin(state, module, username) : startBesideLogin(state, module, username)
}

/** Returns to the login that the user came from, or begins one. */
function startLogin({ attempt, task }: FlowState, module: ModuleName, username: string | undefined): Starting {
  const login: Continuation = task.continuation ?? { task: { module }, prefill: new Map() }
  return { kind: 'starting', attempt: attempt + 1, task: login.task, prefill: withName(login.prefill, username) }
}

/** The flow returns to the login when the account is created or the password is mailed. */
function startBesideLogin({ attempt, prefill, task }: FlowState, module: ModuleName, username: string | undefined): Starting {
  const { externalIdentity, chosenButton } = task
  const login: Task = { module: task.module, providerButton: externalIdentity && chosenButton }
  const continuation = { task: login, prefill: withName(prefill, username) }
  // For an external identity the wiki may suggest another name.
  const ownPrefill = withName(new Map(), externalIdentity ? undefined : username)
  return { kind: 'starting', attempt: attempt + 1, prefill: ownPrefill, task: { module, externalIdentity, continuation } }
}
