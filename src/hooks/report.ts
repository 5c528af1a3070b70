// What an app is told about a flow while it runs. Never a value, a token or an address.
import { showsForm, type FlowChange, type FlowState, type StopReason } from '../flow/index.ts'
import type { Failure } from '../protocol/index.ts'

/** Who is logged in. `username` is missing where the module logs nobody in. */
export interface Pass {
  readonly username?: string
}

/** A step that is shown: its place, the kinds of its requests, and the code of the wiki's message, if any. */
export interface StepReport {
  readonly kind: 'begin' | 'continue' | 'restart'
  readonly requestKinds: readonly string[]
  readonly code?: string
}

/** A change of state, for logs and metrics. */
export interface FlowReport {
  readonly kind: FlowState['kind']
  readonly event: FlowChange['event']
  readonly code?: string
  /** How long the state before lasted, in milliseconds. */
  readonly durationMs: number
}

export interface FlowCallbacks {
  /** The flow passed. Called once. */
  readonly onPass?: ((pass: Pass) => void) | undefined
  /** A form is shown that was not shown before. */
  readonly onStep?: ((step: StepReport) => void) | undefined
  /** Every change of state. */
  readonly onEvent?: ((report: FlowReport) => void) | undefined
  /** There was no answer, or no form can be shown. A refusal by the wiki is no error. */
  readonly onError?: ((error: Failure | StopReason) => void) | undefined
  /** The person gave up. */
  readonly onCancel?: (() => void) | undefined
}

/** Tells the callbacks what a change means. The times are those of `performance.now()`. */
export function report({ before, state, event }: FlowChange, callbacks: FlowCallbacks, durationMs: number): void {
  const code = codeOf(state)
  const withCode = code === undefined ? {} : { code }
  callbacks.onEvent?.({ kind: state.kind, event, ...withCode, durationMs })
  const error = errorOf(state)
  if (error) callbacks.onError?.(error)
  if (state.kind === 'asking' && !(showsForm(before) && before.step === state.step)) {
    const { kind, requests } = state.step
    callbacks.onStep?.({ kind, requestKinds: requests.map((request) => request.kind), ...withCode })
  }
  if (state.kind === 'passed') callbacks.onPass?.(state.username === undefined ? {} : { username: state.username })
  if (state.kind === 'cancelled') callbacks.onCancel?.()
}

function errorOf(state: FlowState): Failure | StopReason | undefined {
  if (state.kind === 'stopped') return state.reason.kind === 'failure' ? state.reason.failure : state.reason
  if (state.kind !== 'asking' || !state.notice) return undefined
  return state.notice.kind === 'failure' || state.notice.kind === 'outcomeUnknown' ? state.notice.failure : undefined
}

function codeOf(state: FlowState): string | undefined {
  const error = errorOf(state)
  if (error) return error.kind === 'api' ? error.code : error.kind
  return 'notice' in state && state.notice.kind === 'said' ? state.notice.code : undefined
}
