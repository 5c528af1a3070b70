// The links from one form to another: from a login to a new account or a new password, and back.
import { linkedModules, modulesToGoTo, type FlowState } from '../../flow/index.ts'
import type { ComponentMessageKey, Translate } from '../../messages/index.ts'
import { accountModule, loginModule, resetModule, type ModuleName } from '../../protocol/index.ts'

/** A link to the form of another module. */
export interface ModuleLink {
  /** Where it leads. */
  readonly module: ModuleName
  /** What it says. */
  readonly label: string
  /** The form is being sent, and the link leads nowhere. */
  readonly isBusy: boolean
}

const labels: readonly (readonly [module: ModuleName, key: ComponentMessageKey])[] = [
  [resetModule, 'link-reset'],
  [accountModule, 'link-create'],
  [loginModule, 'link-log-in'],
]

/** Of an identity without an account there are none: its own choices lead on. */
export function moduleLinks(state: FlowState, translate: Translate, linked = linkedModules(state)): readonly ModuleLink[] {
  if (state.task.externalIdentity) return []
  return labels.filter(([module]) => linked.includes(module)).map(([module, key]) => ({ module, label: translate(key), isBusy: !modulesToGoTo(state).includes(module) }))
}
