// The store of a flow, and what it is made of.
import type { AuthManagerInfo } from '../protocol/index.ts'
import type { FlowEvent } from './event.ts'
import type { Leg } from './leg.ts'
import type { Fault } from './onDemand/sequel/index.ts'
import type { FlowState } from './state.ts'
import type { Values } from './values.ts'

export interface FlowOptions {
  /** What is done first. */
  readonly leg: Leg
  /** What the first form is filled with. */
  readonly kept: Values
  /**
   * An info that somebody asked for already: the flow starts at its form. Where it matters first who is logged in, it
   * is good for the form that follows.
   */
  readonly initialInfo?: AuthManagerInfo | undefined
  /** Whether somebody who is logged in already is asked about that first. */
  readonly checksSession?: boolean | undefined
}

export interface Flow {
  readonly getState: () => FlowState
  /** The first subscriber starts the flow. It stops one turn after the last has left, so a remount is no restart. */
  readonly subscribe: (listener: () => void) => () => void
  /** Takes effect at once, or as soon as what it needs is there. */
  readonly send: (event: FlowEvent) => void
  /**
   * Sends what was typed, or gives what is missing. It takes effect in the turn of the call once the flow is all there:
   * of two submits in one turn the second finds it busy, and a window opens in the click. What was typed is read when it
   * can be sent, and nobody holds it until then.
   */
  readonly submit: (read: () => Values, pressed?: string) => Promise<readonly Fault[]>
}
