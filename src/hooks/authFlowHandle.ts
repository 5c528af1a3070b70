// A flow as components get it.
import type { Fault, FieldValue, FlowState } from '../flow/index.ts'
import type { ModuleName } from '../protocol/index.ts'

/** Name and value of what was typed: an array of pairs, a Map, or `Object.entries(…)`. */
export type TypedValues = Iterable<readonly [name: string, value: FieldValue]>

/** A flow, ready to be drawn. */
export interface AuthFlowHandle {
  /** What is done now. A flow may lead through another module than the one that it began with. */
  readonly module: ModuleName
  /** The absolute address of api.php. Links in the wiki's words are relative to it. */
  readonly api: string
  readonly state: FlowState
  /** Sends the step, unless something is missing: then it gives what, and sends nothing. */
  readonly submit: (values: TypedValues) => Promise<readonly Fault[]>
  /** The same by one of the step's buttons, with what else was typed. */
  readonly press: (button: string, values?: TypedValues) => Promise<readonly Fault[]>
  /**
   * Asks the wiki again what the first step needs, such as another captcha. Where `state.isEnding` says that somebody at a
   * third party is soon waited for no longer, it gives them as much time again.
   */
  readonly renew: () => void
  readonly cancel: () => void
  readonly startOver: () => void
  /** Leaves it at who is logged in, where `state.kind` is `alreadyLoggedIn`; `startOver` logs somebody else in. */
  readonly stayLoggedIn: () => void
  /** Makes an account for somebody whom a third party vouched for: where `state.leg.vouched` and `.mayCreate` are set. */
  readonly createAccount: () => void
  /** Whether a third party can be visited in a window. */
  readonly opensWindows: boolean
  /** Opens the window to a third party, or another one. Call it in a click, or the browser will not. */
  readonly openWindow: () => void
  /** Goes to the third party in this tab. */
  readonly continueHere: () => void
}
