// Ports of a flow that record everything and do only what a conversation says.
import type { FlowChange, FlowPorts, StepSubmission, Task } from '../../src/flow/index.ts'
import { isFailure, parseInfo, type Answer, type AuthManagerInfo, type Failure, type FormEntries, type Identity, type UserLookup } from '../../src/protocol/index.ts'
import { parseAnswer } from '../../src/protocol/answer.ts'
import { parseIdentity } from '../../src/protocol/identity.ts'
import { checkTarget, type RedirectEvent, type TabReturn } from '../../src/redirect/index.ts'
import type { Setting } from './operations.ts'
import { failureOf, queryBody, stepBody, type Reply } from './replies.ts'

/** A call that waits for its reply. */
export interface OpenCall {
  readonly kind: 'info' | 'whoAmI' | 'findUser' | 'post' | 'tabReturn'
  readonly signal: AbortSignal | undefined
  readonly submission: StepSubmission | undefined
  isAnswered: boolean
  readonly answer: (said: Reply) => void
}

export interface OpenWindow {
  readonly onEvent: (event: RedirectEvent) => void
  target: string | undefined
  accepts: (parameters: FormEntries) => boolean
  isClosed: boolean
}

export interface Recorded {
  readonly calls: OpenCall[]
  readonly windows: OpenWindow[]
  readonly changes: FlowChange[]
  /** What stops listening for flows in other tabs, and hears of them. */
  readonly listeners: Set<() => void>
  /** Everything else that was handed out: tasks, targets, what is stored for a redirect in this tab. */
  readonly handedOut: unknown[]
}

export const returnedSecret = 'returned-secret'

const api = 'https://wiki.example/w/api.php'

export function identityOf(said: Reply): Identity | Failure {
  return said.failure ? failureOf(said.failure) : (parseIdentity(queryBody(said)) ?? failureOf('malformed'))
}

export function userOf(said: Reply): UserLookup | Failure {
  const user = identityOf(said)
  if (isFailure(user)) return user
  return user.kind === 'user' ? { kind: 'found', username: user.username, registeredMsAgo: 1000 } : { kind: 'missing', username: 'Ada', canCreate: true }
}

export function infoOf(said: Reply): AuthManagerInfo | Failure {
  return said.failure ? failureOf(said.failure) : parseInfo(queryBody(said))
}

export function answerOf(said: Reply): Answer | Failure {
  return said.failure ? failureOf(said.failure) : parseAnswer(stepBody('clientlogin', said), 'clientlogin')
}

export function scriptedPorts(setting: Setting): { readonly ports: FlowPorts; readonly recorded: Recorded } {
  const recorded: Recorded = { calls: [], windows: [], changes: [], listeners: new Set(), handedOut: [] }
  let opened = 0
  let hasReturned = false

  function call<Outcome>(kind: OpenCall['kind'], signal: AbortSignal | undefined, outcomeOf: (said: Reply) => Outcome, submission?: StepSubmission): Promise<Outcome> {
    return new Promise((resolve) => {
      const open: OpenCall = { kind, signal, submission, isAnswered: false, answer: (said) => { open.isAnswered = true; resolve(outcomeOf(said)) } }
      recorded.calls.push(open)
    })
  }
  const mayOpen = () => setting.opens[opened++] ?? true
  const handOut = (task: Task) => { recorded.handedOut.push(task) }

  const ports: FlowPorts = {
    info: (task, signal) => { handOut(task); return call('info', signal, infoOf) },
    findUser: (name, signal) => { recorded.handedOut.push(name); return call('findUser', signal, userOf) },
    whoAmI: (signal) => call('whoAmI', signal, identityOf),
    post: (task, submission, signal) => { handOut(task); return call('post', signal, answerOf, submission) },
    announce: (module, onOther) => {
      recorded.handedOut.push(module)
      recorded.listeners.add(onOther)
      return () => { recorded.listeners.delete(onOther) }
    },
    onTransition: (change) => { recorded.changes.push(change) },
    redirect: {
      openPopup: (onEvent) => {
        if (!mayOpen()) return undefined
        const opened: OpenWindow = { onEvent, target: undefined, accepts: () => true, isClosed: false }
        recorded.windows.push(opened)
        return {
          go: (target, accepts) => { Object.assign(opened, { target, accepts }); recorded.handedOut.push(target) },
          reopen: mayOpen,
          extend: () => undefined,
          close: () => { opened.isClosed = true },
        }
      },
      redirectInTab: (target, pending) => { recorded.handedOut.push(target, pending); return () => undefined },
      checkTarget: (target) => {
        const checked = checkTarget(target, { api })
        return checked.kind === 'safe' ? checked : undefined
      },
      prefersTab: () => setting.prefersTab,
      consumeReturn: (module) => {
        if (hasReturned || setting.tabReturn === 'none') return undefined
        hasReturned = true
        const returned: TabReturn = { api, module, parameterNames: ['code', 'state'], host: 'idp.example', label: '<b>IdP</b>', parameters: [['code', `${returnedSecret}-tab`]] }
        if (setting.tabReturn === 'now') return returned
        return call('tabReturn', undefined, () => (setting.tabReturn === 'later' ? returned : undefined))
      },
    },
  }
  return { ports, recorded }
}
