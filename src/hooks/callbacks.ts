// What an app is told about a flow while it runs. Never a value, a token or an address.
import type { FlowChange, FlowState, StopReason } from '../flow/index.ts'
import type { Failure, ModuleName } from '../protocol/index.ts'
import type { ScriptFailure } from './lazyCode.ts'

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
  /**
   * There was no answer, or no form can be shown, or what the flow needs later cannot be fetched. A refusal by the wiki is
   * no error.
   */
  readonly onError?: ((error: Failure | StopReason | ScriptFailure) => void) | undefined
  /** The person gave up. */
  readonly onCancel?: (() => void) | undefined
}
