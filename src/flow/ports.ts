// What a flow is told, and the world of it, as far as it knows it.
import type { Answer, AuthManagerInfo, Failure, Identity, ModuleName } from '../protocol/index.ts'
import type { RedirectEvent, RedirectWindow, TabArrival, TabNote } from '../redirect/index.ts'
import type { FlowEvent } from './event.ts'
import type { Leg } from './task.ts'
import type { Posting } from './encodeStep.ts'
import type { FlowState } from './state.ts'
import type { Values } from './values.ts'

export interface FlowOptions {
  /** What is done first. */
  readonly leg: Leg
  /** What the first form is filled with. */
  readonly kept: Values
  /** An info that somebody asked for already: the flow starts at its form, unless it matters first who is logged in. */
  readonly initialInfo?: AuthManagerInfo | undefined
  /** Whether somebody who is logged in already is asked about that first. Only a login heeds it. */
  readonly checksSession?: boolean | undefined
}

/** What a flow needs of the world. Each call ends when its signal fires; none may reject. */
export interface FlowPorts {
  readonly info: (leg: Leg, signal: AbortSignal) => Promise<AuthManagerInfo | Failure>
  readonly post: (leg: Leg, posting: Posting, signal: AbortSignal) => Promise<Answer | Failure>
  readonly identify: (signal: AbortSignal) => Promise<Identity | Failure>
  readonly redirect: RedirectPort
  /** Tells other tabs that the flow begins, and hears of theirs until what it gives is called. */
  readonly announce: (module: ModuleName, onOther: () => void) => () => void
  /** Told of every change of state, at once and once. */
  readonly changed?: (change: FlowChange) => void
}

/** Ways to a third party and back. */
export interface RedirectPort {
  /** Opens a window in the turn of a click. Undefined: there is none. */
  readonly open: (tell: (event: RedirectEvent) => void) => RedirectWindow | undefined
  /** Goes there in this tab. Gives what takes it back, as long as the page is still there. */
  readonly leave: (target: string, note: Omit<TabNote, 'api'>) => () => void
  /** What this tab has brought back, once; undefined where it was not away. */
  readonly arrive: (module: ModuleName) => Promise<TabArrival | undefined> | TabArrival | undefined
  /** The host of an address that may be opened. */
  readonly hostOf: (target: string) => string | undefined
  /** Whether to go in this tab without asking. */
  readonly prefersTab: () => boolean
}

export interface FlowChange {
  readonly before: FlowState
  readonly state: FlowState
  readonly event: FlowEvent['kind']
}
