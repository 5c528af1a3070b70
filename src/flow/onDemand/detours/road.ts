// What the detours need of the rest. It is handed to them and not imported: what two files that are fetched apart have
// in common would become a third.
import type { ModuleName, StepModule } from '../../../protocol/index.ts'
import type { Transition } from '../../transition.ts'

export interface Road {
  /** The plain transition. */
  readonly base: Transition
  readonly modules: Readonly<Record<ModuleName, StepModule>>
  readonly loginModule: ModuleName
}
