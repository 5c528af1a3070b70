// The heading of a state.
import { showsForm, type FlowState } from '../flow/index.ts'
import type { PageKey } from '../messages/index.ts'
import type { ModuleName } from '../protocol/index.ts'

export function flowTitle(state: FlowState, module: ModuleName): PageKey {
  const { kind } = state
  if (kind === 'passed') return `title-passed-${module}`
  if (kind === 'stopped' || kind === 'cancelled') return `title-${kind}`
  const isLater = kind === 'redirectReady' || kind === 'redirecting' || (showsForm(state) && state.step.kind === 'continue')
  return isLater ? 'title-continue' : `title-${module}`
}
