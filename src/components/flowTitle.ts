// The heading of a state.
import { showsForm, type FlowState } from '../flow/index.ts'
import type { PageKey } from '../messages/index.ts'

export function flowTitle(state: FlowState): PageKey {
  const { kind } = state
  const { module } = state.leg
  if (kind === 'passed') return `title-passed-${module}`
  // That there is nothing to do is no failure.
  const isIdle = kind === 'stopped' && state.reason.kind === 'nothingLeft'
  if (kind === 'cancelled' || (kind === 'stopped' && !isIdle)) return `title-${kind}`
  const isLater = kind === 'redirectReady' || kind === 'redirecting' || (showsForm(state) && state.step.kind === 'continue')
  return isLater ? 'title-continue' : `title-${module}`
}
