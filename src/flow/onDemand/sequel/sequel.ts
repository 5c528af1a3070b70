// What a flow is given once its first form stands.
import type { AuthManagerInfo, ModuleName } from '../../../protocol/index.ts'
import type { Arrival, FlowEvent } from '../../event.ts'
import type { FlowState } from '../../state.ts'
import type { Transition } from '../../transition.ts'
import type { Submit } from './createSubmit.ts'

export interface Sequel {
  /** All of the flow's decisions, as far as they are here by now. */
  readonly transition: Transition
  /**
   * Sends what was typed, unless something is missing: then it gives what, and sends nothing. Where the form is being
   * asked anew, it waits for that.
   */
  readonly submit: Submit['submit']
  /** Starts what a state asks for, in the turn of the event that led to it. */
  readonly act: (state: FlowState, event: FlowEvent, signal: AbortSignal) => void
  /** Moves on from a state where it can; without an event it was entered by coming back to the page. */
  readonly enter: (state: FlowState, event: FlowEvent['kind'] | undefined) => void
  /** What a tab brings that was away. */
  readonly arrival: () => Promise<Arrival | undefined>
  /**
   * Makes the flow ready for more than one module, or more than one person. Gives what is known without the wiki's being
   * asked what it wants: who is logged in, where that matters first, or what a server has asked.
   */
  readonly lookAhead: (asker: FlowState, signal: AbortSignal) => Promise<FlowEvent | undefined>
  readonly stop: () => void
}

/** What the sequel takes over from what led to the first form. */
export interface Overture {
  /** The decisions that led there. */
  readonly base: Transition
  /** The module that the flow begins with. */
  readonly module: ModuleName
  /** What the wiki said already, if the flow could not begin with it; good for one form. */
  readonly initialInfo: AuthManagerInfo | undefined
  readonly send: (event: FlowEvent) => void
}
