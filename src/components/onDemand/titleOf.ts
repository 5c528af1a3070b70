// The heading of a state.
import { showsForm, type FlowState } from '../../flow/index.ts'
import { createTranslate, type TroubleKey, type WordSources } from '../../messages/index.ts'
import { allWords } from '../../messages/trouble/index.ts'

export function titleOf(state: FlowState, sources: WordSources): string {
  return createTranslate(allWords, sources)(keyFor(state))
}

function keyFor(state: FlowState): TroubleKey {
  const { kind } = state
  const { module } = state.leg
  if (kind === 'passed') return `title-passed-${module}`
  // That there is nothing to do is no failure.
  const isIdle = kind === 'stopped' && state.reason.kind === 'nothingLeft'
  if (kind === 'cancelled' || (kind === 'stopped' && !isIdle)) return `title-${kind}`
  const isLater = kind === 'redirectReady' || kind === 'redirecting' || (showsForm(state) && state.step.kind === 'continue')
  return isLater ? 'title-continue' : `title-${module}`
}
