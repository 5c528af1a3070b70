// The heading of a state.
import { showsForm, type FlowState } from '../flow/index.ts'
import type { MessageKey } from '../messages/index.ts'
import type { ModuleName } from '../protocol/index.ts'

export function flowTitle(state: FlowState, module: ModuleName): MessageKey {
  const { kind } = state
  if (kind === 'passed') return `title-passed-${module}`
  if (kind === 'stopped' || kind === 'cancelled') return `title-${kind}`
  return kind === 'redirectReady' || (showsForm(state) && state.step.kind === 'continue') ? 'title-continue' : `title-${module}`
}
