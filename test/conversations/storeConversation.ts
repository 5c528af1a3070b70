// Runs one random conversation with the store of a flow. Throws when something that must always hold does not.
import { vi } from 'vitest'
import { createFlow, type Flow, type FlowOptions } from '../../src/flow/index.ts'
import { isFailure } from '../../src/protocol/index.ts'
import type { Operation, Setting } from './operations.ts'
import { infoOf, returnedSecret, scriptedPorts, type Recorded } from './scriptedPorts.ts'
import { buttonsOf, typedValues } from './typedValues.ts'
import { checkFormKept, checkNoSecret, checkPosts, checkStopped, checkWayOn, type Conversation, type StoppedSnapshot } from './storeRules.ts'

/** Waits for everything but timers. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve()
}

function optionsOf({ module, reauthenticatesFor, username, checkSession, loginAfterCreate, initial }: Setting): FlowOptions {
  const info = initial && infoOf(initial)
  const task = { module, reauthenticatesFor, loginAfterCreate, expectedUsername: reauthenticatesFor && username }
  return { task, prefill: new Map(username === undefined ? [] : [['username', username]]), checkSession, initialInfo: info && !isFailure(info) ? info : undefined }
}

/** Needs fake timers. */
export async function converse(setting: Setting, operations: readonly Operation[]): Promise<void> {
  const { ports, recorded } = scriptedPorts(setting)
  const flow = createFlow(optionsOf(setting), ports)
  const leave: (() => void)[] = [flow.subscribe(() => undefined)]
  const talk: Conversation = { flow, recorded, secrets: new Set(), typed: 0, pendingSubmits: 0, isStopped: false }
  await check(talk)
  for (const operation of operations) {
    const before = talk.isStopped && stoppedSnapshot(talk)
    if (operation.kind === 'subscribe') {
      leave.push(flow.subscribe(() => undefined))
      talk.isStopped = false
    } else if (operation.kind === 'leave') {
      leave.splice(0).forEach((one) => { one() })
      vi.runAllTimers()
      talk.isStopped = true
    } else act(talk, operation)
    await settle()
    if (operation.kind === 'wait' || talk.isStopped) vi.runOnlyPendingTimers()
    if (before && talk.isStopped) checkStopped(talk, before)
    await check(talk)
  }
  leave.forEach((one) => { one() })
  vi.runAllTimers()
  talk.isStopped = true
  await check(talk)
  const atEnd = stoppedSnapshot(talk)
  // What is late must change nothing.
  for (const call of recorded.calls.filter(({ isAnswered }) => !isAnswered)) call.answer(late)
  for (const { onEvent, isClosed } of recorded.windows) if (!isClosed) onEvent({ kind: 'returned', parameters: [['code', 'x']] })
  await settle()
  checkStopped(talk, atEnd)
}

const late = { failure: undefined, requests: [], status: 'PASS', code: undefined, message: undefined, canPreserve: false, username: 'Ada', target: '', security: undefined, isAllowed: true }

async function check(talk: Conversation): Promise<void> {
  await settle()
  checkNoSecret(talk)
  checkPosts(talk)
  checkFormKept(talk)
  if (!talk.isStopped) checkWayOn(talk)
}

function act(talk: Conversation, operation: Operation): void {
  const { flow, recorded } = talk
  switch (operation.kind) {
    case 'reply': {
      const open = recorded.calls.filter(({ isAnswered }) => !isAnswered)
      open[operation.to % Math.max(1, open.length)]?.answer(operation.reply)
      return
    }
    case 'submit':
      submit(talk, operation)
      return
    case 'command':
      flow.send(operation.command)
      return
    case 'window': {
      const open = recorded.windows.filter(({ isClosed }) => !isClosed)
      const found = open[operation.window % Math.max(1, open.length)]
      const parameters = operation.event === 'returned' ? returnParameters(talk) : []
      if (!found) return
      if (operation.event !== 'returned' && operation.event !== 'returnedEmpty') found.onEvent({ kind: operation.event })
      else if (found.target !== undefined && found.accepts(parameters)) {
        found.isClosed = true
        found.onEvent({ kind: 'returned', parameters })
      }
      return
    }
    case 'supersede':
      for (const onOther of [...recorded.listeners]) onOther()
      return
    default:
  }
}

function submit(talk: Conversation, { button, isComplete, isTwice }: Extract<Operation, { kind: 'submit' }>): void {
  const state = talk.flow.getState()
  const step = 'step' in state ? state.step : undefined
  const buttons = step ? buttonsOf(step) : []
  const pressed = button === undefined ? undefined : buttons[button % Math.max(1, buttons.length)]
  const read = () => {
    const now = talk.flow.getState()
    const { values, secrets } = typedValues('step' in now ? now.step : step, { count: (talk.typed += 1), isComplete })
    secrets.forEach((secret) => { talk.secrets.add(secret) })
    return values
  }
  for (let times = isTwice ? 2 : 1; times > 0; times -= 1) {
    talk.pendingSubmits += 1
    void Promise.resolve(talk.flow.submit(read, pressed)).then(() => { talk.pendingSubmits -= 1 })
  }
}

function returnParameters(talk: Conversation): readonly (readonly [string, string])[] {
  const secret = `${returnedSecret}-${String((talk.typed += 1))}`
  talk.secrets.add(secret)
  return [['code', secret], ['state', 's1'], ['action', 'logout'], ['code', secret]]
}

function stoppedSnapshot({ flow, recorded }: { readonly flow: Flow; readonly recorded: Recorded }): StoppedSnapshot {
  return { state: flow.getState(), calls: recorded.calls.length, changes: recorded.changes.length, windows: recorded.windows.length }
}
