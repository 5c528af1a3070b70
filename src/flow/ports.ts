// The options of a flow, and what it needs from the outside.
import type { Answer, AuthManagerInfo, Failure, Identity, ModuleName, UserLookup } from '../protocol/index.ts'
import type { ConsumedReturn, PendingTabRedirect, RedirectEvent, RedirectWindow, SafeTarget } from '../redirect/index.ts'
import type { StepSubmission } from './encodeStep.ts'
import type { FlowEvent } from './event.ts'
import type { FlowState } from './state.ts'
import type { Task } from './task.ts'
import type { Values } from './values.ts'

export interface FlowOptions {
  /** The first task. */
  readonly task: Task
  /** What the first form holds at first. */
  readonly prefill: Values
  /**
   * An info that was fetched before: the flow starts with its form, unless it has to know first who is logged in. Or a promise of the
   * wiki's answer, which takes the place of the first GET.
   */
  readonly initialInfo?: AuthManagerInfo | Promise<unknown> | undefined
  /** Asks first whether a user is logged in. Only modules that log in do so. */
  readonly checkSession?: boolean | undefined
}

/** What a flow needs from the outside. A call ends when its signal aborts. None may reject. */
export interface FlowPorts {
  /** Asks what the module wants now, or which accounts can be unlinked. `begun` takes the place of the GET. */
  readonly info: (task: Task, signal: AbortSignal, query?: 'begin' | 'continue' | 'unlink', begun?: Promise<unknown> | 'startScript') => Promise<AuthManagerInfo | Failure>
  readonly post: (task: Task, submission: StepSubmission, signal: AbortSignal) => Promise<Answer | Failure>
  readonly whoAmI: (signal: AbortSignal) => Promise<Identity | Failure>
  readonly findUser: (name: string, signal: AbortSignal) => Promise<UserLookup | Failure>
  readonly redirect: RedirectPort
  /** Tells other tabs that the flow begins, and calls `onOther` when they begin one. Returns what stops listening. */
  readonly announce: (module: ModuleName, onOther: () => void) => () => void
  /** Called once for every change of state, in the turn of the change. */
  readonly onTransition?: ((change: FlowChange) => void) | undefined
}

/** The ways to an identity provider and back. */
export interface RedirectPort {
  /** Opens a popup in the turn of a click. Returns `undefined` if the browser blocks it. */
  readonly openPopup: (onEvent: (event: RedirectEvent) => void) => RedirectWindow | undefined
  /**
   * Leaves this page. Returns what cancels it, as long as the page is still there. If `pending` cannot be stored, so that the
   * flow could not go on after the return, it stays and returns `storageBlocked`, unless `mayLoseReturn`.
   */
  readonly redirectInTab: (target: string, pending: Omit<PendingTabRedirect, 'api' | 'returnUrl'>, mayLoseReturn: boolean) => (() => void) | 'storageBlocked'
  /** Returns what this tab has brought back, once. `undefined` if it was not redirected. */
  readonly consumeReturn: (module: ModuleName) => Promise<ConsumedReturn> | ConsumedReturn
  /** Returns the URL to open in its normal form, with its host. `undefined` if it must not be opened. */
  readonly checkTarget: (target: string) => SafeTarget | undefined
  /** Whether to redirect in this tab without asking. */
  readonly prefersTab: () => boolean
}

/** A change of state. */
export interface FlowChange {
  /** The state before. */
  readonly before: FlowState
  /** The state now. */
  readonly state: FlowState
  /** What has led to it. */
  readonly event: FlowEvent['kind']
}
