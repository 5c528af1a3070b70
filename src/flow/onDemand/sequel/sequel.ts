// What a flow is given once its first form stands.
import type { ModuleName, StepModule } from '../../../protocol/index.ts'
import type { Pairs, TabArrival } from '../../../redirect/index.ts'
import type { FlowEvent, SubmitEvent } from '../../event.ts'
import type { FlowPorts } from '../../flowPorts.ts'
import type { Place } from '../../place.ts'
import type { FlowState, Redirecting, Submitting } from '../../state.ts'
import type { Transition } from '../../transition.ts'

export interface Sequel {
  /** All of the flow's decisions, as far as they are here by now. */
  readonly transition: Transition
  readonly post: (state: Submitting, event: SubmitEvent, signal: AbortSignal) => void
  /** Posts what came back from a third party. */
  readonly goOn: (state: Redirecting, parameters: Pairs, signal: AbortSignal) => void
  /** Does what a state asks for that an event led to; without an event it was entered by coming back to the page. */
  readonly enter: (state: FlowState, event: FlowEvent['kind'] | undefined) => void
  /** Looks after a window that was opened in a click. */
  readonly accompany: (run: number) => Promise<void>
  /** What a tab brings that was away. */
  readonly arrival: () => Promise<TabArrival | undefined>
  /** Makes the flow ready for more than one module, or more than one person. */
  readonly takeDetours: () => Promise<void>
  readonly stop: () => void
}

export interface SequelOptions {
  /** What leads to a first form. */
  readonly base: Transition
  /** The module that the flow begins with. */
  readonly module: ModuleName
  readonly modules: Readonly<Record<ModuleName, StepModule>>
  readonly loginModule: ModuleName
  readonly ports: FlowPorts
  readonly place: Place
  readonly send: (event: FlowEvent) => void
}
