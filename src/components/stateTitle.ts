// The heading of a state.
import { showsForm, type FlowState } from '../flow/index.ts'
import type { ComponentMessageKey, Translate } from '../messages/index.ts'

export function stateTitle(state: FlowState, translate: Translate): string {
  return translate(keyFor(state))
}

function keyFor(state: FlowState): ComponentMessageKey {
  const { kind } = state
  const { module } = state.task
  if (kind === 'passed') return `title-passed-${module}`
  // That there is nothing to do is no failure.
  const isIdle = kind === 'stopped' && state.reason.kind === 'nothingToDo'
  if (kind === 'cancelled' || (kind === 'stopped' && !isIdle)) return `title-${kind}`
  const isLater = kind === 'redirectPending' || kind === 'redirecting' || kind === 'submittingReturn' || (showsForm(state) && state.step.kind === 'continue')
  return isLater ? 'title-continue' : `title-${module}`
}
