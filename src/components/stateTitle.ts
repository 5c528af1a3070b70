// The heading of a state.
import { showsForm, type FlowState } from '../flow/index.ts'
import type { PageKey, Translate } from '../messages/index.ts'

export function titleOf(state: FlowState, translate: Translate): string {
  return translate(keyFor(state))
}

function keyFor(state: FlowState): PageKey {
  const { kind } = state
  const { module } = state.leg
  if (kind === 'passed') return `title-passed-${module}`
  // That there is nothing to do is no failure.
  const isIdle = kind === 'stopped' && state.reason.kind === 'nothingLeft'
  if (kind === 'cancelled' || (kind === 'stopped' && !isIdle)) return `title-${kind}`
  const isLater = kind === 'redirectReady' || kind === 'redirecting' || kind === 'submittingReturn' || (showsForm(state) && state.step.kind === 'continue')
  return isLater ? 'title-continue' : `title-${module}`
}
