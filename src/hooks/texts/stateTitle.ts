// The text of the heading in each state.
import { isPasswordChange, showsForm, type FlowState } from '../../flow/index.ts'
import type { ComponentMessageKey, Translate } from '../../messages/index.ts'
import { changeModule } from '../../protocol/index.ts'

export function stateTitle(state: FlowState, translate: Translate): string {
  return translate(keyFor(state))
}

function keyFor(state: FlowState): ComponentMessageKey {
  const { kind } = state
  const { module } = state.task
  const isOtherChange = module === changeModule && !isPasswordChange(state.task)
  if (kind === 'passed') return isOtherChange ? 'title-passed-change-other' : `title-passed-${module}`
  // "Nothing to do" is not an error, so it keeps the title of the module.
  const isError = kind === 'stopped' && state.reason.kind !== 'nothingToDo'
  if (kind === 'cancelled' || isError) return `title-${kind}`
  const isRedirect = kind === 'redirectPending' || kind === 'redirecting' || kind === 'submittingReturn' || kind === 'recoveringReturn'
  return isRedirect || (showsForm(state) && state.step.kind === 'continue') ? 'title-continue' : isOtherChange ? 'title-change-other' : `title-${module}`
}
