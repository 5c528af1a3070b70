// Finds out what came of a POST whose answer was lost: the wiki may have done what it was asked.
import { isFailure, modules, type AuthManagerInfo, type Failure } from '../protocol/index.ts'
import type { Recovery } from './event.ts'
import type { FlowPorts } from './ports.ts'
import type { FlowContext } from './state.ts'
import { unexpectedUser } from './transition/tasks.ts'
import { textValue } from './values.ts'

/** A new account is this much older than its POST at most, in milliseconds: wikis count in seconds. */
const slackMs = 5000

/** `sincePostMs` is how long ago the POST began, in milliseconds. */
export async function recoverOutcome(context: FlowContext, sincePostMs: number, ports: FlowPorts, signal: AbortSignal): Promise<Recovery> {
  const { task } = context
  const { logsIn, createsAccount, hasSteps } = modules[task.module]
  // The wiki would give the same answer before and after.
  if (!hasSteps) return { kind: 'unknown' }
  const info = await ports.info(task, signal, 'continue')
  if (isFailure(info)) return { kind: 'unknown' }
  // A request without fields waits for an identity provider, and there is nothing to show.
  if (info.requests.some(({ fields }) => fields.length)) return { kind: 'inProgress', list: info }
  if (logsIn) return recoverLogin(context, info, ports, signal)
  return createsAccount ? recoverAccount(context, sincePostMs, ports, signal) : recoverLink(context, ports, signal)
}

async function recoverLogin({ task }: FlowContext, { securityStatus }: AuthManagerInfo, ports: FlowPorts, signal: AbortSignal): Promise<Recovery> {
  // The user was logged in before, so only the age of the login tells.
  if (task.reauthenticatesFor !== undefined && securityStatus !== 'ok') return { kind: 'notInProgress' }
  const identity = await ask(signal, () => ports.whoAmI(signal))
  // A private wiki tells strangers nothing.
  if (isFailure(identity)) return { kind: hasCode(identity, 'readapidenied') ? 'notInProgress' : 'unknown' }
  if (identity.kind !== 'user') return { kind: 'notInProgress' }
  const { username } = identity
  const { expectedUsername } = task
  const isFolded = unexpectedUser(task, username) === undefined || expectedUsername === undefined
  const lookup = isFolded ? undefined : await ask(signal, () => ports.findUser(expectedUsername, signal))
  return unexpectedUser(task, username, lookup) === undefined ? { kind: 'passed', username } : { kind: 'notInProgress' }
}

async function recoverAccount({ task, prefill }: FlowContext, sincePostMs: number, ports: FlowPorts, signal: AbortSignal): Promise<Recovery> {
  const name = task.expectedUsername ?? textValue(prefill, 'username')
  const user = await ask(signal, () => ports.findUser(name, signal))
  if (isFailure(user)) return { kind: 'unknown' }
  const isNew = user.kind === 'found' && user.registeredMsAgo !== undefined && user.registeredMsAgo <= sincePostMs + slackMs
  return isNew ? { kind: 'passed', username: user.username } : { kind: 'notInProgress' }
}

/** A wiki no longer offers to link what is linked already. */
async function recoverLink({ task }: FlowContext, ports: FlowPorts, signal: AbortSignal): Promise<Recovery> {
  const offered = await ask(signal, () => ports.info(task, signal, 'begin'))
  if (isFailure(offered)) return { kind: 'unknown' }
  const names = offered.requests.flatMap(({ fields }) => fields.map(({ name }) => name))
  if (task.chosenButton && !names.includes(task.chosenButton.name)) return { kind: 'passed', username: undefined }
  const linked = await ask(signal, () => ports.info(task, signal, 'unlink'))
  return { kind: isFailure(linked) || linked.requests.length ? 'unknown' : 'notInProgress' }
}

/** The flow may have been left since the last answer. Then nothing more is asked. */
function ask<Outcome>(signal: AbortSignal, question: () => Promise<Outcome | Failure>): Promise<Outcome | Failure> {
  return signal.aborted ? Promise.resolve({ kind: 'aborted' }) : question()
}

function hasCode(failure: Failure, code: string): boolean {
  return failure.kind === 'api' && failure.code === code
}
