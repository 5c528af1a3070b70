// What must hold in every conversation with the store of a flow, whatever a wiki and a user do.
import { vi } from 'vitest'
import { needsSubmitButton, transition, validateStep, type Command, type Flow, type FlowChange, type FlowState, type Step, type Values } from '../../src/flow/index.ts'
import type { Recorded } from './scriptedPorts.ts'
import { buttonsOf, typedValues } from './typedValues.ts'

export interface Conversation {
  readonly flow: Flow
  readonly recorded: Recorded
  /** Everything secret that was typed or returned. */
  readonly secrets: Set<string>
  /** How often something was typed. */
  typed: number
  /** How many submits have not said yet what is missing. */
  pendingSubmits: number
  isStopped: boolean
}

export function demand(holds: boolean, rule: string): asserts holds {
  if (!holds) throw new Error(rule)
}

/** Everything that can be reached from a value, as text: Maps as well. */
export function asText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (inner instanceof Map || inner instanceof Set ? [...(inner as Iterable<unknown>)] : inner))
}

/** A secret is in one POST and nowhere else. That POST is repeated only for a return that never arrived. */
export function checkNoSecret({ flow, recorded, secrets }: Conversation): void {
  const elsewhere = asText([flow.getState(), recorded.changes.slice(-4), recorded.handedOut])
  for (const secret of secrets) {
    demand(!elsewhere.includes(secret), `${secret} is outside of its POST`)
    const submissions = new Set(recorded.calls.flatMap(({ submission }) => (submission && asText(submission).includes(secret) ? [submission] : [])))
    demand(submissions.size <= 1, `${secret} is in ${String(submissions.size)} POSTs`)
  }
}

/** Each change that submits makes one POST, and nothing else makes one. A return that never arrived is posted once more. */
export function checkPosts({ recorded }: Conversation): void {
  const submits = recorded.changes.filter(({ before, state }) => before.kind !== state.kind && (state.kind === 'submitting' || state.kind === 'submittingReturn'))
  const posts = recorded.calls.filter(({ kind }) => kind === 'post')
  const returns = submits.filter(({ state }) => state.kind === 'submittingReturn')
  const isRight = posts.length >= submits.length && posts.length <= submits.length + returns.length
  demand(isRight, `${String(submits.length)} submits made ${String(posts.length)} POSTs`)
}

/** What was typed stays, except for secrets: in the form while it is shown, and in the prefill after it. */
export function checkFormKept({ recorded: { changes } }: Conversation): void {
  const last = changes.at(-1)
  if (!last) return
  const { before, state, event } = last
  const isSameTask = before.task.module === state.task.module && !before.task.continuation === !state.task.continuation
  if (isSameTask && event !== 'submit') demand(contains(state.prefill, before.prefill), `${event} lost what was typed before`)
  if (event === 'submit' && before.kind === 'awaitingInput' && state.kind === 'submitting') demand(state.step === before.step, 'submit changed the form')
  if (staysWithForm(last) && 'step' in before && 'step' in state) demand(state.step.key === before.step.key, `${event} in ${before.kind} replaced the form`)
}

/** A refusal, a failure and a refresh keep the form. A refusal of a later step then leads to the first one. */
function staysWithForm({ before, state, event }: FlowChange): boolean {
  if (event === 'refresh' || event === 'infoReceived') return 'step' in before && before.step.kind === 'begin'
  return event === 'answerReceived' && (state.kind === 'refreshing' || (state.kind === 'awaitingInput' && state.notice?.kind === 'failure'))
}

function contains(values: Values, part: Values): boolean {
  return [...part].every(([name, value]) => values.get(name) === value)
}

const leadOn: readonly Command['kind'][] = ['stayLoggedIn', 'openPopup', 'redirectInTab']

/** Something leads on from every state: a reply that is awaited, or something that the user can do. */
export function checkWayOn({ flow, recorded }: Conversation): void {
  const state = flow.getState()
  const awaited = recorded.calls.some(({ isAnswered, signal }) => !isAnswered && signal?.aborted !== true)
  const isDone = state.kind === 'passed' || state.kind === 'cancelled' || state.kind === 'stopped'
  demand(isDone || awaited || hasWayOn(state), `${state.kind} is a dead end`)
  demand(transition(state, { kind: 'startOver' }).kind === 'starting', `${state.kind} cannot be started over`)
}

function hasWayOn(state: FlowState): boolean {
  if (state.kind === 'awaitingInput') return canBeSubmitted(state.step)
  return leadOn.some((kind) => transition(state, { kind }) !== state)
}

/** Whether a user who fills in everything can submit the form by something that is on it. */
function canBeSubmitted(step: Step): boolean {
  const { values } = typedValues(step, { count: 0, isComplete: true })
  const ways = [...(needsSubmitButton(step) ? [undefined] : []), ...buttonsOf(step)]
  return ways.some((button) => !validateStep(step, values, button).length)
}

export interface StoppedSnapshot {
  readonly state: ReturnType<Flow['getState']>
  readonly calls: number
  readonly changes: number
  readonly windows: number
}

/** After the last subscriber has left there is no request, no window, no timer, no listener, and nothing changes. */
export function checkStopped({ flow, recorded, pendingSubmits }: Conversation, before: StoppedSnapshot): void {
  demand(!pendingSubmits, 'a submit waits after the flow was left')
  demand(!vi.getTimerCount(), 'a timer runs after the flow was left')
  demand(!recorded.listeners.size, 'the flow listens to other tabs after it was left')
  demand(recorded.windows.every(({ isClosed }) => isClosed), 'a window is open after the flow was left')
  demand(recorded.calls.every(({ signal, isAnswered }) => isAnswered || signal === undefined || signal.aborted), 'a request is open after the flow was left')
  demand(recorded.calls.length === before.calls, 'a request began after the flow was left')
  demand(recorded.windows.length === before.windows, 'a window was opened after the flow was left')
  demand(flow.getState() === before.state && recorded.changes.length === before.changes, `${before.state.kind} changed to ${flow.getState().kind} after the flow was left`)
}
