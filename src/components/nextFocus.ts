// Where the focus goes when a flow moves on, so that it is never lost with what it was on.
import { isError, showsForm, type FlowState } from '../flow/index.ts'

/**
 * - `stay`: the page has just come, or what had the focus is still there.
 * - `heading`: another screen is shown.
 * - `refused`: the same form with its secrets emptied; the first of them is to be typed again.
 */
export type FocusMove = 'stay' | 'heading' | 'refused'

/** `isUntouched`: so far the page has only waited for what it shows first. */
export function focusMove(before: FlowState, after: FlowState, isUntouched: boolean): FocusMove {
  // Only a person cancels, and by a button that is gone then.
  if (screenOf(before) !== screenOf(after)) return isUntouched && after.kind !== 'cancelled' ? 'stay' : 'heading'
  // The button that asks for more time goes when it was pressed.
  const isLost = isEnding(before) && !isEnding(after) && document.activeElement === document.body
  if (isLost) return 'heading'
  const isBack = after.kind === 'asking' && before.kind !== 'asking'
  const wasWanted = before.kind === 'renewing' && before.because === 'wanted'
  return isBack && !wasWanted && after.notice?.kind === 'said' && isError(after.notice) ? 'refused' : 'stay'
}

function isEnding(state: FlowState): boolean {
  return state.kind === 'redirecting' && !!state.isEnding
}

function screenOf(state: FlowState): string {
  if (showsForm(state)) return state.step.key
  return state.kind
}
