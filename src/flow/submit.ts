// Submits the form of a step: validates it, asks the wiki about a name where a refusal is dear, and waits for a new challenge.
import type { FlowEvent } from './event.ts'
import { isUnansweredKey } from './keyButtons.ts'
import type { FlowPorts } from './ports.ts'
import { elevatedSecurityToken } from './requestKinds.ts'
import type { AwaitingInput, FlowState } from './state.ts'
import type { Step } from './step.ts'
import { pressedButton } from './submitButton.ts'
import { nameIssue } from './userName.ts'
import { validateStep, type FieldIssue } from './validateStep.ts'
import { textValue, withoutSecrets, type Values } from './values.ts'

/**
 * Submits the form in the turn of the call, or returns what is wrong and sends nothing. While a challenge is being refreshed,
 * it waits for the new one and reads the values after that. `button` is the field that submitted the form. If that starts a
 * security key and there is no answer of one, nothing is sent: the form has only been asked for anew if it was too old.
 */
export type Submit = (read: () => Values, button?: string) => readonly FieldIssue[] | Promise<readonly FieldIssue[]>

export interface FlowStore {
  readonly send: (event: FlowEvent) => void
  readonly getState: () => FlowState
}

export interface Submitter {
  readonly submit: Submit
  /** Call it when a form is shown, so that it is known how old it is. */
  readonly shown: (step: Step) => void
  /** Submits what has waited for a new challenge. */
  readonly resume: () => void
  /** Drops it. */
  readonly stop: () => void
}

/** Less than five minutes, so that the answers arrive in time. */
const reauthenticationLimitMs = 280_000

export function createSubmit(ports: FlowPorts, { send, getState }: FlowStore): Submitter {
  let settlePending: ((isWanted: boolean) => void) | undefined
  let nameCheck: AbortController | undefined
  const shownAtMs = new WeakMap<Step, number>()

  function submit(read: () => Values, button?: string): ReturnType<Submit> {
    const state = getState()
    if (state.kind === 'refreshing' && state.reason === 'requested' && !settlePending) {
      return new Promise((resolve) => {
        settlePending = (isWanted) => { resolve(isWanted && !mustBeAskedFor(getState()) ? submit(read, button) : []) }
      })
    }
    if (state.kind !== 'awaitingInput' || nameCheck) return []
    const { step, task } = state
    if (mustBeAskedFor(state)) {
      send({ kind: 'refresh' })
      return submit(read, button)
    }
    const values = read()
    const pressed = pressedButton(step, values, button)
    const issues = validateStep(step, values, pressed)
    // Not of the values themselves: a wiki may call a secret `username`.
    const name = textValue(withoutSecrets(step, values), 'username')
    const post = () => { send({ kind: 'submit', values, button: pressed }) }
    if (issues.length) return issues
    if (isUnansweredKey(step, values, pressed)) return []
    if (task.checksName && step.kind === 'begin' && name) return checkName(state, name, post)
    post()
    return []
  }

  /** Whether what the form shows has to come from the wiki before it can be sent. If that fails, so does the submit. */
  function mustBeAskedFor(state: FlowState): boolean {
    return state.kind === 'awaitingInput' && (!!state.step.isPrerendered || isTooOld(state.step))
  }

  /** A wiki takes the answers to a reauthentication for five minutes. */
  function isTooOld(step: Step): boolean {
    const isLimited = step.kind === 'begin' && step.fields.some(({ name }) => name === elevatedSecurityToken)
    return isLimited && performance.now() - (shownAtMs.get(step) ?? Infinity) > reauthenticationLimitMs
  }

  /** A refused name costs what an identity provider has confirmed, or a temporary account. */
  async function checkName(state: AwaitingInput, name: string, post: () => void): Promise<readonly FieldIssue[]> {
    nameCheck = new AbortController()
    const { signal } = nameCheck
    const left = new Promise<undefined>((resolve) => { signal.addEventListener('abort', () => { resolve(undefined) }) })
    const user = await Promise.race([ports.findUser(name, signal), left])
    nameCheck = undefined
    if (!user || signal.aborted || getState() !== state) return []
    const kind = nameIssue(user)
    if (kind) return [{ name: 'username', kind }]
    // A wiki that does not tell has to be tried.
    post()
    return []
  }

  function settle(isWanted: boolean): void {
    const settlePendingSubmit = settlePending
    settlePending = undefined
    settlePendingSubmit?.(isWanted)
  }

  return {
    submit,
    shown(step) {
      if (!shownAtMs.has(step)) shownAtMs.set(step, performance.now())
    },
    // A microtask later: the subscribers have rendered the new step then, and emptied what answered the old one.
    resume: () => { queueMicrotask(() => { settle(true) }) },
    stop() {
      nameCheck?.abort()
      nameCheck = undefined
      settle(false)
    },
  }
}
