// What an app is told about a flow while it runs. Never a value, a token or an address.
import type { FlowChange, FlowState, StopReason } from '../flow/index.ts'
import type { Failure, ModuleName } from '../protocol/index.ts'

/** Who is logged in. `username` is missing where the module logs nobody in. */
export interface Pass {
  readonly username: string | undefined
  /** Who was expected, if the wiki named somebody else: another tab, or another person, may have been there. */
  readonly insteadOf?: string
}

/** A step that is shown: its place, and the kinds of its requests. */
export interface StepReport {
  readonly kind: 'begin' | 'continue' | 'restart'
  readonly requestKinds: readonly string[]
}

/** A change of state, for logs and metrics. */
export interface FlowReport {
  /** What is done at the wiki at the moment. */
  readonly module: ModuleName
  readonly kind: FlowState['kind']
  readonly event: FlowChange['event']
  /** The code of the wiki's message or error, if it has one. */
  readonly code: string | undefined
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

/** Tells the callbacks what a change means. */
export function report({ before, state, event }: FlowChange, callbacks: FlowCallbacks, durationMs: number): void {
  const reason = state.kind === 'stopped' ? state.reason : undefined
  const said = reason ?? ('notice' in state ? state.notice : undefined)
  const error = said && 'failure' in said ? said.failure : reason
  const coded = error ?? said
  const code = coded && 'code' in coded ? coded.code : undefined
  callbacks.onEvent?.({ kind: state.kind, module: state.leg.module, event, code, durationMs })
  // A notice that stays while something else happens was told before.
  if (error && state.kind !== 'renewing') callbacks.onError?.(error)
  if (state.kind === 'passed') {
    const { username, insteadOf } = state
    callbacks.onPass?.(insteadOf === undefined ? { username } : { username, insteadOf })
  }
  if (state.kind === 'cancelled') callbacks.onCancel?.()
  if (state.kind === 'asking' && !('step' in before && before.step === state.step)) {
    const { kind, requests } = state.step
    callbacks.onStep?.({ kind, requestKinds: requests.map((request) => request.kind) })
  }
}
